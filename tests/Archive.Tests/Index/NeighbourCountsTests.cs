using Archive.Index;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Index;

public sealed class NeighbourCountsTests : IDisposable
{
    private readonly IndexFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Syllables_and_their_neighbours_are_counted_with_their_marks()
    {
        folder.Build(InventedDocument.Of("a", "công văn, công văn", "cổng"));

        var counts = Counts();

        counts.Of(Exact("công")).ShouldBe(2);
        counts.OfPair(Exact("công"), Exact("văn")).ShouldBe(2);
        counts.OfPair(Exact("văn"), Exact("công")).ShouldBe(1);
        counts.OfPair(Exact("công"), Exact("cổng")).ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Increments_count_as_one_build_does(int seed)
    {
        var live = folder.Grow(new InventedCorpus(seed), 40);
        var grown = Entries();

        folder.Build(live.Values);

        grown.ShouldBe(Entries());
        grown.Count.ShouldBeGreaterThan(100);
    }

    private static ulong Exact(string word) => TermHash.Of(TermField.Exact, word);

    private List<(uint, int)> Entries()
    {
        var entries = new List<(uint, int)>();
        Counts().ForEach((key, count) => entries.Add((key, count)));
        return entries;
    }

    private NeighbourCounts Counts()
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        return snapshot.Neighbours;
    }
}
