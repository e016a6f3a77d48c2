using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using ZstdSharp;

namespace Archive.Index;

/// <summary>
/// Texts as kept in rows: Zstandard, a frame a text, so that one is read without its neighbours. A passage alone is too short to
/// tell much about the next word; a dictionary made of the archive's first texts does. Not for several threads.
/// <code>packed = 0x00 frame | 0x01 frame, made with the dictionary</code>
/// </summary>
internal sealed class StoredText : IDisposable
{
    // Measured on 100,000 passages of 1,022 bytes: 291 with this dictionary, 283 with one twice as large, some 520 without.
    private const int DictionaryBytes = 64 << 10;
    private const int SampleBytes = 2 << 20;
    private const int LongestSample = 4 << 10;
    private const int FewestSamples = 200;
    private const int Level = 3;

    // A damaged head must not ask for all memory.
    private const int MostBytes = 256 << 20;

    private const byte Alone = 0;
    private const byte ByDictionary = 1;

    private readonly SqliteConnection connection;
    private readonly List<byte[]> samples = [];
    private int sampled;
    private byte[]? dictionary;
    private Compressor? packer;
    private Decompressor? unpacker;
    private Decompressor? dictionaryUnpacker;

    public StoredText(SqliteConnection connection)
    {
        this.connection = connection;
        dictionary = ReadDictionary();
    }

    public byte[] Pack(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (dictionary is null) Sample(bytes);
        packer ??= NewPacker();
        return [dictionary is null ? Alone : ByDictionary, .. packer.Wrap(bytes)];
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
        packer?.Dispose();
        unpacker?.Dispose();
        dictionaryUnpacker?.Dispose();
    }

    /// <summary>Makes the dictionary once enough texts have come.</summary>
    private void Sample(byte[] text)
    {
        if (text.Length == 0) return;
        var sample = text.Length > LongestSample ? text[..LongestSample] : text;
        samples.Add(sample);
        sampled += sample.Length;
        if (sampled < SampleBytes || samples.Count < FewestSamples) return;
        dictionary = DictBuilder.TrainFromBuffer(samples, DictionaryBytes);
        samples.Clear();
        ArchiveDatabase.Run(
            connection, "INSERT INTO text_dictionary(data, digest) VALUES($data, $digest)", ("$data", dictionary), ("$digest", SHA256.HashData(dictionary)));
        packer?.Dispose();
        packer = null;
    }

    private byte[]? ReadDictionary()
    {
        using var command = ArchiveDatabase.Command(connection, "SELECT data, digest FROM text_dictionary");
        using var row = command.ExecuteReader();
        if (!row.Read()) return null;
        var data = row.GetFieldValue<byte[]>(0);
        return SHA256.HashData(data).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(1))
            ? data
            : throw new InvalidDataException("The dictionary of texts is damaged.");
    }

    private Compressor NewPacker()
    {
        var made = new Compressor(Level);
        if (dictionary is not null) made.LoadDictionary(dictionary);
        return made;
    }

    private Decompressor WithDictionary()
    {
        // It may have come since this connection was opened.
        dictionary ??= ReadDictionary() ?? throw new InvalidDataException("The dictionary of texts is missing.");
        var made = new Decompressor();
        made.LoadDictionary(dictionary);
        return made;
    }
}
