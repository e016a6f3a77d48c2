using Archive.Index;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Index;

public sealed class PostingCacheTests : IDisposable
{
    private const int Most = 100_000;

    private readonly IndexFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Lists_stay_within_the_bound_and_those_in_use_stay()
    {
        folder.Build(Enumerable.Range(0, 2_000).Select(i => InventedDocument.Of($"{i}", $"công văn số {5_000 + i}")));
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        using var connection = new ReadConnection(folder.Generations.PathOf(1));
        var segment = snapshot.State.Segments[0];
        var cache = new PostingCache(Most);
        var frequent = TermHash.Of(TermField.Folded, "cong");
        var first = cache.Get(connection, segment, frequent);
        first.Count.ShouldBe(2_000);
        for (var i = 0; i < 2_000; i++)
        {
            cache.Get(connection, segment, TermHash.Of(TermField.Exact, $"{5_000 + i}")).Count.ShouldBe(1, $"{i}");
            cache.Get(connection, segment, frequent).ShouldBeSameAs(first, $"after {i}");
            for (var wait = 0; cache.Bytes > Most && wait < 500; wait++) await Task.Delay(10, TestContext.Current.CancellationToken);
            cache.Bytes.ShouldBeLessThanOrEqualTo(Most);
        }
    }

    [Fact]
    public async Task Of_lists_asked_for_as_often_the_long_ones_go_first()
    {
        folder.Build(Enumerable.Range(0, 3_000).Select(i => InventedDocument.Of($"{i}", $"công văn số {5_000 + i}")));
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        using var connection = new ReadConnection(folder.Generations.PathOf(1));
        var segment = snapshot.State.Segments[0];
        var cache = new PostingCache(Most);
        var frequent = TermHash.Of(TermField.Folded, "cong");
        var longest = cache.Get(connection, segment, frequent);
        var rare = new List<(ulong Term, TermPostings List)>();
        while (cache.Bytes <= Most)
        {
            var term = TermHash.Of(TermField.Exact, $"{5_000 + rare.Count}");
            rare.Add((term, cache.Get(connection, segment, term)));
        }
        for (var wait = 0; cache.Bytes > Most && wait < 500; wait++) await Task.Delay(10, TestContext.Current.CancellationToken);
        longest.Bytes.ShouldBeGreaterThan(2 * rare[0].List.Bytes);
        rare.Count(one => ReferenceEquals(cache.Get(connection, segment, one.Term), one.List)).ShouldBeGreaterThan(rare.Count / 2);
        cache.Get(connection, segment, frequent).ShouldNotBeSameAs(longest);
    }

    [Fact]
    public void A_term_that_does_not_stand_there_has_no_postings()
    {
        folder.Build(InventedDocument.Of("a", "công văn"));
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        snapshot.ReadList(snapshot.State.Segments[0], TermHash.Of(TermField.Exact, "không-có")).Count.ShouldBe(0);
    }
}
