using Archive.Index;

namespace Archive.Tests.Index;

public class PostingListTests
{
    private const int Window = TermPostings.WindowSize;
    private const int Most = 1 << 20;

    private static readonly UsualImpacts Usual = UsualImpacts.Of(Lengths(Most));

    public static TheoryData<string, int[]> Lists => new()
    {
        { "one posting", [0] },
        { "one posting, last of a window", [Window - 1] },
        { "one posting, first of the second window", [Window] },
        { "one posting, last of the segment", [Most - 1] },
        { "two neighbours", [0, 1] },
        { "on both sides of a border", [Window - 1, Window] },
        { "both ends of the segment", [0, Most - 1] },
        { "on both sides of what sixteen bits hold", [65_535, 65_536] },
        { "empty windows between", [7, 5 * Window, (100 * Window) + 9] },
        { "a full window", Every(1, Window) },
        { "a full window and one more", Every(1, Window + 1) },
        { "every third", Every(3, 10_000) },
        { "just dense", Every(4, 10_000) },
        { "just not dense", Every(5, 10_000) },
        { "every hundredth", Every(100, 3000) },
        { "every thousandth", Every(1000, 1000) },
        { "just a bitmap", Every(11, 800) },
        { "just in bytes", Every(13, 800) },
        { "just two in a bucket of bytes", Every(126, 3000) },
        { "just in words", Every(130, 3000) },
        { "a full bucket of bytes among few", [3, .. Every(1, 256).Select(passage => 512 + passage), .. Every(90, 5000).Select(passage => 30_000 + passage)] },
        { "more than sixteen bits count, in bytes", Every(14, 70_000) },
        { "dense at the end", [3, .. Every(1, 20_000).Select(passage => 900_000 + passage)] },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void What_is_written_is_read(string reason, int[] passages)
    {
        foreach (var impacts in new[] { [.. passages.Select((_, i) => (byte)(1 + (i * 37 % 255)))], passages.Select(passage => Usual.At(passage, passage % 3)).ToArray() })
        {
            var read = Decode(Encode(passages, impacts));
            read.Passages.ToArray().ShouldBe(passages, reason);
            read.Impacts.ToArray().ShouldBe(impacts, reason);
            Agrees(Read(Encode(passages, impacts)), passages, impacts);
        }
    }

    [Fact]
    public void Random_lists_survive_and_are_scored_as_they_were_written()
    {
        var random = new Random(20250701);
        for (var run = 0; run < 120; run++)
        {
            var step = 1 << random.Next(1, 14);
            var passages = new List<int>();
            for (var at = random.Next(step); passages.Count < 4_000 && at < Most; at += 1 + random.Next(random.Next(20) == 0 ? 2 * Window : step)) passages.Add(at);
            var impacts = passages.Select(passage => random.Next(3) == 0 ? (byte)random.Next(1, 256) : Usual.At(passage, random.Next(6))).ToArray();
            var read = Decode(Encode([.. passages], impacts));
            read.Passages.ToArray().ShouldBe(passages);
            read.Impacts.ToArray().ShouldBe(impacts);
            Agrees(Read(Encode([.. passages], impacts)), [.. passages], impacts);
        }
    }

    [Fact]
    public void Usual_impacts_take_a_bit_or_five_each()
    {
        var passages = Every(2, 80_000);
        Encode(passages, [.. passages.Select(passage => Usual.At(passage, 0))]).Length.ShouldBeLessThan((3 * passages.Length / 8) + 20);
        Encode(passages, [.. passages.Select(passage => Usual.At(passage, 1))]).Length.ShouldBeLessThan((7 * passages.Length / 8) + 20);
    }

    [Fact]
    public void Places_take_about_two_bits_and_the_logarithm_of_the_gap()
    {
        var random = new Random(1);
        foreach (var gap in (int[])[2, 5, 30, 200])
        {
            var passages = Enumerable.Range(0, Most).Where(_ => random.Next(gap) == 0).ToArray();
            var bits = 8.0 * EliasFano.Size(passages.Length, passages[^1]) / passages.Length;
            bits.ShouldBeLessThanOrEqualTo(2.1 + Math.Log2(gap), $"gap {gap}");
        }
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0 })] // no posting
    [InlineData(new byte[] { 9, 3, 1, 1, 1 })] // more postings than places
    [InlineData(new byte[] { 1, 255, 255, 255, 127, 1 })] // outside the segment
    [InlineData(new byte[] { 4, 9, 1, 0, 0, 0, 0, 0 })] // fewer postings than said
    [InlineData(new byte[] { 4, 9, 15, 0, 0, 0, 0, 0 })] // another last one than said
    public void A_damaged_list_is_not_read(byte[] list) => Should.Throw<InvalidDataException>(() => Decode(list));

    [Fact]
    public void Usual_impacts_are_those_of_their_counts()
    {
        (int Body, int Title)[] first = [(1, 0), (2, 0), (0, 1), (3, 0), (4, 0), (1, 1)];
        foreach (var (body, title) in ((int, int)[])[(1, 0), (0, 1), (7, 3), (150, 12), (260, 40), (70_000, 300)])
        {
            var usual = UsualImpacts.Of([PassageLength.Of(body, title)]);
            var length = PassageLength.Of(body, title);
            for (var place = 0; place < first.Length; place++)
                usual.At(0, place).ShouldBe(Impact.Of(first[place].Body, length.BodyNorm, first[place].Title, length.TitleNorm), $"{body} {title} {place}");
        }
    }

    [Fact]
    public void Damaged_lists_are_refused_or_scored_within_their_windows()
    {
        var random = new Random(7);
        var scores = new int[Window];
        var refused = 0;
        foreach (var step in (int[])[2, 4, 9, 40, 300])
        {
            var passages = Every(step, 2_000);
            var list = Encode(passages, [.. passages.Select(passage => Usual.At(passage, random.Next(5) == 0 ? random.Next(UsualImpacts.Other) : 0))]);
            for (var run = 0; run < 400; run++)
            {
                var damaged = random.Next(8) == 0 ? list[..random.Next(list.Length)] : [.. list];
                for (var flip = random.Next(3); flip >= 0 && damaged.Length > 0; flip--) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                try
                {
                    var read = Read(damaged);
                    for (var window = 0; window < 80; window++) read.AddWindow(window, scores, weight: 1);
                    for (var passage = 0; passage < 80 * Window; passage += 7) read.ImpactAt(passage).ShouldBeInRange(0, Impact.Max);
                }
                catch (Exception e) when (e is InvalidDataException or IndexOutOfRangeException or ArgumentOutOfRangeException)
                {
                    refused++;
                }
            }
        }
        refused.ShouldBeGreaterThan(200);
    }

    private static PassageLength[] Lengths(int count) => [.. Enumerable.Range(0, count).Select(i => PassageLength.Of(20 + (i * 31 % 280), i * 7 % 25))];

    private static int[] Every(int step, int count) => [.. Enumerable.Range(0, count).Select(i => i * step)];

    private static byte[] Encode(int[] passages, byte[] impacts)
    {
        var target = new ByteBuffer();
        PostingList.Encode(passages, impacts, Usual, target);
        return [.. target.Written];
    }

    private static TermPostings Read(byte[] list) => PostingList.Read(list, Usual, new());

    private static UnpackedPostings Decode(byte[] list)
    {
        var postings = new UnpackedPostings();
        PostingList.Decode(list, Usual, postings);
        return postings;
    }

    /// <summary>All ways to read a list tell the same.</summary>
    private static void Agrees(TermPostings list, int[] passages, byte[] impacts)
    {
        var expected = new byte[passages[^1] + Window];
        for (var i = 0; i < passages.Length; i++) expected[passages[i]] = impacts[i];
        list.Count.ShouldBe(passages.Length);
        list.Greatest.ShouldBe(impacts.Max());

        var scores = new int[Window];
        for (var window = 0; window << TermPostings.WindowBits < expected.Length; window++)
        {
            var part = expected.AsSpan(window << TermPostings.WindowBits)[..Math.Min(Window, expected.Length - (window << TermPostings.WindowBits))];
            Array.Fill(scores, 5);
            list.AddWindow(window, scores, weight: 3);
            for (var i = 0; i < part.Length; i++)
                if (scores[i] != 5 + (3 * part[i])) Assert.Fail($"passage {i} of window {window}: {scores[i]}");
            var greatest = 0;
            foreach (var impact in part) greatest = Math.Max(greatest, impact);
            list.GreatestIn(window).ShouldBe(greatest);
        }
        for (var passage = 0; passage < expected.Length; passage++)
            if (list.ImpactAt(passage) != expected[passage]) Assert.Fail($"passage {passage}: {list.ImpactAt(passage)}");

        var visited = new List<int>();
        list.ForEach((passage, impact) =>
        {
            visited.Add(passage);
            if (impact != expected[passage]) Assert.Fail($"passage {passage}: {impact}");
        });
        visited.ShouldBe(passages);
        var first = new int[Math.Min(passages.Length, 100)];
        list.CopyFirst(first, new byte[100]).ShouldBe(first.Length);
        first.ShouldBe(passages[..first.Length]);
    }
}
