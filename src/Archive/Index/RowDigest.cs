using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Archive.Index;

/// <summary>A digest over the values of rows, as SQLite keeps them: numbers, texts, blobs and nulls.</summary>
internal sealed class RowDigest
{
    // Half of SHA-256: damage is no adversary.
    private const int KeptBytes = 16;

    private readonly ByteBuffer values = new();

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
                values.Add(bytes);
                break;
            case string text:
                var length = Encoding.UTF8.GetByteCount(text);
                AddHead('t', length);
                Encoding.UTF8.GetBytes(text, values.Extend(length));
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is no value of a row.", nameof(value));
        }
    }

    /// <summary>The digest of all that was added; the next begins.</summary>
    public byte[] Finish()
    {
        var digest = SHA256.HashData(values.Written)[..KeptBytes];
        values.Clear();
        return digest;
    }

    private void AddHead(char type, long number)
    {
        var head = values.Extend(9);
        head[0] = (byte)type;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], number);
    }
}
