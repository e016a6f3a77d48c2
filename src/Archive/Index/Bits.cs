using System.Numerics;

namespace Archive.Index;

/// <summary>A set of small numbers, one bit each.</summary>
internal static class Bits
{
    public static bool IsSet(byte[]? bits, int index) => bits is not null && (bits[index >> 3] & (1 << (index & 7))) != 0;

    public static void Set(byte[] bits, int index) => bits[index >> 3] |= (byte)(1 << (index & 7));

    public static int Count(byte[]? bits)
    {
        var count = 0;
        foreach (var part in bits ?? []) count += BitOperations.PopCount(part);
        return count;
    }
}
