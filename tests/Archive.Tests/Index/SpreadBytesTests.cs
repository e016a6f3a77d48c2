using System.Numerics;
using Archive.Index;

namespace Archive.Tests.Index;

public class SpreadBytesTests
{
    public static TheoryData<ulong, ulong> Words => new()
    {
        { 0, 0 },
        { ulong.MaxValue, 0 },
        { ulong.MaxValue, ulong.MaxValue },
        { 1UL << 63, 1UL << 63 },
        { 0x8000_0000_0000_0001, 1 },
        { 0xF0F0_1234_5678_9ABC, 0xF000_0204_1058_8228 },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Bytes_stand_where_their_bits_are_whatever_the_processor(ulong word, ulong flagged)
    {
        byte[] wide = [.. Enumerable.Range(1, 64).Select(i => (byte)i)];
        byte[] close = [.. Enumerable.Range(101, 64).Select(i => (byte)i)];
        var expected = new byte[64];
        for (int at = 0, next = 0; at < 64; at++)
            if (((word >> at) & 1) != 0) expected[at] = ((flagged >> at) & 1) != 0 ? close[next++] : wide[at];

        foreach (var spread in new[] { SpreadBytes.Of(word, ref wide[0], flagged, ref close[0]), SpreadBytes.OneByOne(word, ref wide[0], flagged, ref close[0]) })
            Enumerable.Range(0, 64).Select(at => spread[at]).ShouldBe(expected);

        var packed = new byte[64];
        SpreadBytes.Pack(SpreadBytes.Of(word, ref wide[0], flagged, ref close[0]), flagged, ref packed[0]);
        packed[..BitOperations.PopCount(flagged)].ShouldBe(close[..BitOperations.PopCount(flagged)]);
    }

    [Fact]
    public void Bits_are_laid_where_a_mask_has_ones_whatever_the_processor()
    {
        Bits.Deposit(0b1011, 0b1101_0010).ShouldBe(0b1001_0010UL);
        var random = new Random(3);
        for (var run = 0; run < 1_000; run++)
        {
            var (value, mask) = ((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64(long.MinValue, long.MaxValue));
            Bits.DepositEach(value, mask).ShouldBe(Bits.Deposit(value, mask), $"{value:x} {mask:x}");
        }
    }
}
