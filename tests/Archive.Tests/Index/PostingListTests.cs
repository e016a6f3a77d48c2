using Archive.Index;
using Archive.Search;

namespace Archive.Tests.Index;

public class PostingListTests
{
    private const int Window = PostingList.WindowSize;

    public static TheoryData<string, uint[]> Lists => new()
    {
        { "one posting", [0] },
        { "one posting, last of a window", [65_535] },
        { "one posting, first of the second window", [65_536] },
        { "one posting, last that a segment can hold", [(1 << 24) - 1] },
        { "two neighbours", [0, 1] },
        { "on both sides of a border", [65_535, 65_536] },
        { "both ends of a window", [0, 65_535] },
        { "a gap that fits a byte", [3, 3 + 255] },
        { "a gap that just does not", [3, 3 + 256, 3 + 257] },
        { "first posting behind the largest gap", [255, 256] },
        { "empty windows between", [7, 5 * Window, (200 * Window) + 9] },
        { "a full window", Every(1, Window) },
        { "a full window and one more", Every(1, Window + 1) },
        { "every third", Every(3, 1000) },
        { "every hundredth", Every(100, 3000) },
        { "every thousandth", Every(1000, 3000) },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void What_is_written_is_read(string reason, uint[] passages)
    {
        var impacts = passages.Select((_, i) => (byte)(1 + (i * 37 % 255))).ToArray();
        Decode(Encode(passages, impacts)).ShouldBe(passages.Zip(impacts), reason);
    }

    [Theory]
    [InlineData(1, 2000, "Dense")] // a byte a passage
    [InlineData(100, 600, "Gaps")] // a byte a gap
    [InlineData(900, 70, "Sparse")] // gaps would take three
    public void A_window_takes_the_form_that_fits(int step, int count, string form)
    {
        var list = Encode(Every(step, count), [.. Enumerable.Repeat((byte)9, count)]);
        foreach (var window in PostingList.Read(list)) window.Form.ToString().ShouldBe(form);
    }

    [Fact]
    public void Random_lists_survive_and_both_readers_agree()
    {
        var random = new Random(20250701);
        for (var run = 0; run < 80; run++)
        {
            var step = 1 << random.Next(1, 12);
            var passages = new List<uint>();
            for (var at = (uint)random.Next(step); passages.Count < 400; at += 1 + (uint)random.Next(random.Next(20) == 0 ? 2 * Window : step)) passages.Add(at);
            var impacts = passages.Select(_ => (byte)random.Next(1, 256)).ToArray();
            var list = Encode([.. passages], impacts);

            Decode(list).ShouldBe(passages.Zip(impacts));
            PostingList.Count(list).ShouldBe(passages.Count);
            AddedUp(list, weight: 3).ShouldBe(passages.Zip(impacts).ToDictionary(posting => posting.First, posting => 3 * posting.Second));
        }
    }

    [Fact]
    public void A_window_knows_its_greatest_impact()
    {
        foreach (var window in PostingList.Read(Encode([1, 2, 70_000], [5, 200, 7]))) window.MaxImpact.ShouldBe(window.Index == 0 ? (byte)200 : (byte)7);
    }

    private static uint[] Every(int step, int count) => [.. Enumerable.Range(0, count).Select(i => (uint)(i * step))];

    private static byte[] Encode(uint[] passages, byte[] impacts)
    {
        var target = new ByteBuffer();
        PostingList.Encode(passages, impacts, target);
        return [.. target.Written];
    }

    private static List<(uint, byte)> Decode(byte[] list)
    {
        var postings = new List<(uint, byte)>();
        foreach (var window in PostingList.Read(list))
        {
            var first = (uint)window.Index << PostingList.WindowBits;
            window.ForEach((at, impact) => postings.Add((first + (uint)at, impact)));
        }
        return postings;
    }

    private static Dictionary<uint, int> AddedUp(byte[] list, int weight)
    {
        var scores = new int[Window];
        var sums = new Dictionary<uint, int>();
        foreach (var window in PostingList.Read(list))
        {
            Array.Clear(scores);
            WindowScores.Add(scores, window, weight);
            for (var at = 0; at < Window; at++)
                if (scores[at] != 0) sums[((uint)window.Index << PostingList.WindowBits) + (uint)at] = scores[at];
        }
        return sums;
    }
}
