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

        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        var counts = snapshot.Neighbours;

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

    [Fact]
    public void Who_reads_through_many_changes_counts_as_who_comes_after_them()
    {
        folder.Build(InventedDocument.Of("0", "công văn số không"));
        using var reader = new ArchiveReader(folder.Path);
        var corpus = new InventedCorpus(3);
        // Parts are merged now and then and some documents replaced; not every state is asked.
        for (var i = 1; i < 30; i++)
        {
            folder.Change(writer => InventedDocument.Of($"{i % 11}", corpus.Text(40)).PutInto(writer));
            if (i % 3 != 0) Entries(reader).ShouldBe(Entries(), $"after {i}");
        }
        Entries(reader).ShouldBe(Entries());
    }

    [Fact]
    public void A_commit_leaves_the_parts_before_it_to_those_who_read_them()
    {
        folder.Build(Enumerable.Range(0, 50).Select(i => InventedDocument.Of($"{i}", new InventedCorpus(i).Text(100))));
        using var reader = new ArchiveReader(folder.Path);
        using var before = reader.Snapshot();
        var read = before.Neighbours.Part(1).ShouldNotBeNull();

        folder.Change(writer => InventedDocument.Of("new", "công văn mới").PutInto(writer));

        using var after = reader.Snapshot();
        after.Neighbours.Part(1).ShouldBeSameAs(read);
        after.Neighbours.Part(2).ShouldNotBeNull();
    }

    private static ulong Exact(string word) => TermHash.Of(TermField.Exact, word);

    private List<(uint, int)> Entries()
    {
        using var reader = new ArchiveReader(folder.Path);
        return Entries(reader);
    }

    private static List<(uint, int)> Entries(ArchiveReader reader)
    {
        using var snapshot = reader.Snapshot();
        var entries = new List<(uint, int)>();
        snapshot.Neighbours.Sum().ForEach((key, count) => entries.Add((key, count)));
        return entries;
    }
}
