using Archive.Index;

namespace Archive.Tests.Index;

public class PostingsAccumulatorTests
{
    [Fact]
    public void Terms_come_out_in_order_each_with_its_postings()
    {
        var random = new Random(20250702);
        var accumulator = new PostingsAccumulator();
        // A second round shows that a drained accumulator is as a new one.
        for (var round = 0; round < 2; round++)
        {
            var expected = new SortedDictionary<ulong, List<(int, byte)>>();
            for (uint passage = 0; passage < 6_000; passage++)
            {
                // Term 0 is in every passage: its slices grow to the largest and go on. Most terms are rare: the table grows.
                var terms = Terms(random).Select(term => new TermImpact(term, (byte)random.Next(1, 256))).ToArray();
                accumulator.Add(passage, terms);
                foreach (var (term, impact) in terms)
                {
                    if (!expected.TryGetValue(term, out var postings)) expected[term] = postings = [];
                    postings.Add(((int)passage, impact));
                }
            }

            accumulator.TermCount.ShouldBe(expected.Count);
            var drained = new List<ulong>();
            Drain(accumulator, (term, passages, impacts) =>
            {
                drained.Add(term);
                passages.ToArray().Zip(impacts.ToArray()).ShouldBe(expected[term]);
            });
            drained.ShouldBe(expected.Keys);
            accumulator.TermCount.ShouldBe(0);
        }
    }

    [Theory]
    [InlineData(1)] // stands in the term's row
    [InlineData(5)] // fills the first slice
    [InlineData(6)] // opens the second
    [InlineData(3_000)] // slices of the largest size
    [InlineData(600_000)] // several blocks of the pool
    public void A_list_of_any_length_is_kept(int length)
    {
        var accumulator = new PostingsAccumulator();
        for (uint passage = 0; passage < length; passage++) accumulator.Add(passage, [new(7, (byte)((passage % 255) + 1))]);
        Drain(accumulator, (_, passages, impacts) =>
        {
            passages.ToArray().ShouldBe(Enumerable.Range(0, length));
            impacts.ToArray().ShouldBe(Enumerable.Range(0, length).Select(passage => (byte)((passage % 255) + 1)));
        });
    }

    [Fact]
    public void The_last_passage_of_a_full_segment_fits()
    {
        var accumulator = new PostingsAccumulator();
        accumulator.Add(PostingsAccumulator.MostPassages - 1, [new(1, Impact.Max)]);
        Drain(accumulator, (_, passages, impacts) =>
        {
            passages[0].ShouldBe(PostingsAccumulator.MostPassages - 1);
            impacts[0].ShouldBe((byte)Impact.Max);
        });
    }

    private static void Drain(PostingsAccumulator accumulator, Action<ulong, ReadOnlySpan<int>, ReadOnlySpan<byte>> visit)
    {
        accumulator.Visit(accumulator.Order(), new(), visit);
        accumulator.Clear();
    }

    private static HashSet<ulong> Terms(Random random)
    {
        var terms = new HashSet<ulong> { 0 };
        for (var i = 0; i < 40; i++) terms.Add(i < 10 ? (ulong)random.Next(50) : (ulong)random.NextInt64());
        return terms;
    }
}
