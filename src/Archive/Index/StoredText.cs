using System.Text;
using Microsoft.Data.Sqlite;
using ZstdSharp;

namespace Archive.Index;

/// <summary>
/// Texts as kept in rows, unpacked: Zstandard, a frame a text, so that one is read without its neighbours. A passage alone is too short to
/// tell much about the next word; a dictionary made of the archive's first texts does. Not for several threads.
/// <code>packed = 0x00 frame | 0x01 frame, made with the dictionary</code>
/// </summary>
internal sealed class StoredText : IDisposable
{
    // A damaged head must not ask for all memory.
    private const int MostBytes = 256 << 20;

    public const byte Alone = 0;
    public const byte ByDictionary = 1;

    private readonly SqliteConnection connection;
    private byte[]? dictionary;
    private Decompressor? unpacker;
    private Decompressor? dictionaryUnpacker;

    public StoredText(SqliteConnection connection)
    {
        this.connection = connection;
        dictionary = TextDictionary.Read(connection);
    }

    /// <exception cref="InvalidDataException">The bytes are no packed text of this archive.</exception>
    public string Unpack(ReadOnlySpan<byte> packed)
    {
        var by = packed switch
        {
            [Alone, _, ..] => unpacker ??= new(),
            [ByDictionary, _, ..] => dictionaryUnpacker ??= WithDictionary(),
            _ => throw new InvalidDataException("A text is not packed as others are."),
        };
        try
        {
            return Encoding.UTF8.GetString(by.Unwrap(packed[1..], MostBytes));
        }
        catch (ZstdException e)
        {
            throw new InvalidDataException("A text cannot be unpacked.", e);
        }
    }

    public void Dispose()
    {
        unpacker?.Dispose();
        dictionaryUnpacker?.Dispose();
    }

    private Decompressor WithDictionary()
    {
        // It may have come since this connection was opened.
        dictionary ??= TextDictionary.Read(connection) ?? throw new InvalidDataException("The dictionary of texts is missing.");
        var made = new Decompressor();
        made.LoadDictionary(dictionary);
        return made;
    }
}
