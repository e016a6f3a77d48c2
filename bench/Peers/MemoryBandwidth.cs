using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Peers;

/// <summary>How fast one core reads memory that no cache holds: the sum of half a gigabyte, the best of some rounds.</summary>
internal static class MemoryBandwidth
{
    private const int Bytes = 512 << 20;
    private const int Rounds = 5;

    /// <summary>Bytes a second.</summary>
    public static double Measure()
    {
        var memory = new byte[Bytes];
        new Random(1).NextBytes(memory);
        var vectors = MemoryMarshal.Cast<byte, Vector<ulong>>(memory);
        var best = 0.0;
        var sum = Vector<ulong>.Zero;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i + 3 < vectors.Length; i += 4) sum += vectors[i] + vectors[i + 1] + vectors[i + 2] + vectors[i + 3];
            best = Math.Max(best, Bytes / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
        return sum == Vector<ulong>.One ? 0 : best;
    }
}
