using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Archive.Index;

/// <summary>A digest over the values of rows, as SQLite keeps them: numbers, texts, blobs and nulls.</summary>
internal sealed class RowDigest : IDisposable
{
    // Half of SHA-256: damage is no adversary.
    private const int KeptBytes = 16;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(object? value)
    {
        switch (value)
        {
            case null or DBNull:
                AddHead('n', 0);
                break;
            case int number:
                AddHead('i', number);
                break;
            case long number:
                AddHead('i', number);
                break;
            case byte[] bytes:
                AddHead('b', bytes.Length);
                hash.AppendData(bytes);
                break;
            case string text:
                var encoded = Encoding.UTF8.GetBytes(text);
                AddHead('t', encoded.Length);
                hash.AppendData(encoded);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is no value of a row.", nameof(value));
        }
    }

    /// <summary>The digest of all that was added; the next begins.</summary>
    public byte[] Finish() => hash.GetHashAndReset()[..KeptBytes];

    public void Dispose() => hash.Dispose();

    private void AddHead(char type, long number)
    {
        Span<byte> head = stackalloc byte[9];
        head[0] = (byte)type;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], number);
        hash.AppendData(head);
    }
}
