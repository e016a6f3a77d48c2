using System.Numerics;

namespace Archive.Index;

/// <summary>
/// Vectors of passages by one embedding model, of length 1 and in 8 bits a number, so that their dot product is about the cosine: an error
/// of less than a hundredth, far below what parts neighbours from others.
/// </summary>
internal sealed record PassageVectors(string Model, int Dimension, long[] Passages, sbyte[] Values)
{
    private const float Unit = 127;

    public int Count => Passages.Length;

    public bool Fits(string model, int dimension) => model == Model && dimension == Dimension;

    /// <summary>The vector in 8 bits; all zero where it has no length.</summary>
    public static sbyte[] Packed(ReadOnlySpan<float> vector)
    {
        var length = 0.0;
        foreach (var value in vector) length += (double)value * value;
        var packed = new sbyte[vector.Length];
        if (length <= 0 || !double.IsFinite(length)) return packed;
        var scale = (float)(Unit / Math.Sqrt(length));
        for (var i = 0; i < packed.Length; i++) packed[i] = (sbyte)Math.Clamp(MathF.Round(vector[i] * scale), -Unit, Unit);
        return packed;
    }

    /// <summary>About the cosine of the passage at an index with a packed vector.</summary>
    public float Likeness(int at, ReadOnlySpan<sbyte> question) => Dot(Values.AsSpan(at * Dimension, Dimension), question) / (Unit * Unit);

    private static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var sum = Vector<int>.Zero;
        var i = 0;
        for (; i <= left.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(left[i..]), out var leftLow, out var leftHigh);
            Vector.Widen(new Vector<sbyte>(right[i..]), out var rightLow, out var rightHigh);
            // Two products of at most 127² fit into 16 bits.
            Vector.Widen((leftLow * rightLow) + (leftHigh * rightHigh), out var low, out var high);
            sum += low + high;
        }
        var dot = Vector.Sum(sum);
        for (; i < left.Length; i++) dot += left[i] * right[i];
        return dot;
    }
}
