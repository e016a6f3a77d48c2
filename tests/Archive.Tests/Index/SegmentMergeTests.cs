using Archive.Index;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Index;

public sealed class SegmentMergeTests : IDisposable
{
    private readonly IndexFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void However_many_increments_there_are_few_segments()
    {
        folder.Build();
        using var reader = new ArchiveReader(folder.Path);
        for (var i = 0; i < 60; i++)
        {
            folder.Change(writer => InventedDocument.Of($"{i}", "công văn").PutInto(writer));
            using var snapshot = reader.Snapshot();
            snapshot.State.Segments.Count.ShouldBeLessThanOrEqualTo(16);
            snapshot.PassageCount.ShouldBe(i + 1);
        }
    }

    [Fact]
    public void A_large_segment_is_not_rewritten_for_small_ones()
    {
        folder.Build(Enumerable.Range(0, 200).Select(i => InventedDocument.Of($"a{i}", "công văn")));
        for (var i = 0; i < 17; i++) folder.Change(writer => InventedDocument.Of($"b{i}", "công văn").PutInto(writer));
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        snapshot.State.Segments[0].Passages.ShouldBe(200);
    }

    [Fact]
    public void An_increment_leaves_the_segments_of_a_large_build_alone()
    {
        folder.Build();
        for (var i = 0; i < 8; i++) folder.Change(writer => { foreach (var j in Enumerable.Range(0, 50 + i)) InventedDocument.Of($"{i}-{j}", "công văn").PutInto(writer); });
        for (var i = 0; i < 30; i++) folder.Change(writer => InventedDocument.Of($"b{i}", "công văn").PutInto(writer));
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        snapshot.State.Segments.Take(8).Select(segment => segment.Passages).ShouldBe(Enumerable.Range(50, 8));
    }

    [Fact]
    public void Merging_forgets_withdrawn_passages_and_what_was_counted_of_them()
    {
        folder.Build(InventedDocument.Of("a", "công văn", "quyết định"), InventedDocument.Of("b", "công văn"));
        var term = TermHash.Of(TermField.Exact, "văn");
        folder.Change(writer => writer.Withdraw("a"));
        Postings(term).ShouldBe((Stored: 2, Frequency: 1));
        for (var i = 0; i < 17; i++) folder.Change(writer => InventedDocument.Of($"{i}", "công văn").PutInto(writer));
        Postings(term).ShouldBe((Stored: 18, Frequency: 18));
        using var connection = ArchiveDatabase.OpenToRead(folder.Generations.PathOf(1));
        ArchiveDatabase.Read<long>(connection, "SELECT COUNT(*) FROM withdrawn_term").ShouldBe(0);
    }

    [Fact]
    public void A_change_of_every_document_makes_one_segment()
    {
        folder.Build(Enumerable.Range(0, 300).Select(i => InventedDocument.Of($"{i}", "công văn")));
        folder.Change(writer =>
        {
            foreach (var i in Enumerable.Range(0, 300)) InventedDocument.Of($"{i}", "quyết định").PutInto(writer);
        });
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        snapshot.State.Segments.Select(segment => segment.Live).ShouldBe([0, 300]);
    }

    [Fact]
    public void An_id_that_comes_again_and_again_keeps_the_last_document()
    {
        folder.Build();
        folder.Change(writer =>
        {
            for (var i = 0; i < 1_200; i++) InventedDocument.Of($"{i % 3}", "công văn", $"lần {i}").PutInto(writer);
        });
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        snapshot.List(DocumentFilter.All, 10).Select(snapshot.ReadText)
            .ShouldBe(["công văn\nlần 1197", "công văn\nlần 1198", "công văn\nlần 1199"]);
        snapshot.State.Segments.Count.ShouldBeLessThanOrEqualTo(16);
        ArchiveCheck.Faults(reader, TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    private (int Stored, int Frequency) Postings(ulong term)
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        var lists = snapshot.State.Segments.Select(segment => snapshot.ReadList(segment, term)).ToList();
        return (lists.Sum(list => list.Count), snapshot.DocumentFrequency(term, lists));
    }
}
