using System.Buffers.Binary;

namespace Archive.Index;

/// <summary>How many syllables a passage has in body and title; what is longer than fits counts as the longest.</summary>
internal readonly record struct PassageLength(ushort Body, byte Title)
{
    /// <summary>Bytes of one passage in the row of its segment.</summary>
    public const int Size = 3;

    public float BodyNorm => Impact.BodyNorm(Body);

    public float TitleNorm => Impact.TitleNorm(Title);

    public static PassageLength Of(int body, int title) => new((ushort)Math.Min(body, ushort.MaxValue), (byte)Math.Min(title, byte.MaxValue));

    public static byte[] Pack(ReadOnlySpan<PassageLength> lengths)
    {
        var packed = new byte[Size * lengths.Length];
        for (var i = 0; i < lengths.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(packed.AsSpan(Size * i), lengths[i].Body);
            packed[(Size * i) + 2] = lengths[i].Title;
        }
        return packed;
    }

    public static PassageLength[] Unpack(ReadOnlySpan<byte> packed)
    {
        var lengths = new PassageLength[packed.Length / Size];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = new(BinaryPrimitives.ReadUInt16LittleEndian(packed[(Size * i)..]), packed[(Size * i) + 2]);
        return lengths;
    }
}
