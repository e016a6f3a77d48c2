using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Index;

public sealed class SnapshotTests : IDisposable
{
    private readonly IndexFolder folder = new();
    private readonly ArchiveReader reader;

    public SnapshotTests()
    {
        reader = new(folder.Path);
        folder.Build(InventedDocument.Of("a", "công văn thứ nhất"));
    }

    public void Dispose()
    {
        reader.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Every_fact_comes_back_as_it_was_written()
    {
        var facts = new DocumentFacts
        {
            Id = "van-ban/214.txt",
            Title = "V/v thư viện lưu động",
            Class = SourceClass.Official,
            Number = DocumentNumber.Parse("214/UBND-VX"),
            Kind = DocumentKind.TryParse("Công văn"),
            Issuer = Issuer.Parse("UBND tỉnh Lâm Giang"),
            Place = "Lâm Giang",
            Issued = new(2025, 3, 12),
            Effective = new(2025, 3, 13),
            Expired = new(2025, 12, 31),
            Published = new(2025, 3, 14),
            Signer = "Trần Thị Mai Lan",
            SignerCapacity = "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
            Recipients = "Sở Văn hóa\nNhư trên",
            FiledWith = "VT, VX",
            EventDays = DayList.Of([new(2025, 3, 20), new(2025, 3, 1)]),
            Section = "Tin trong tỉnh",
            PublishedBy = DayOrigin.Feed,
            Captions = "Toàn cảnh lớp học\nCô giáo và học sinh",
            Author = "Lò Văn Inh",
            Publisher = "Báo Lâm Giang",
            SourceUrl = "https://langiang.example/214",
            File = "van-ban/214.txt",
            ContentHash = new string('a', 64),
            BelongsTo = DocumentNumber.Parse("31/KH-UBND"),
        };
        foreach (var fact in typeof(DocumentFacts).GetProperties()) fact.GetValue(facts).ShouldNotBeNull(fact.Name);
        folder.Change(writer => writer.Put(new(facts, "Xe thư viện"), []));

        using var snapshot = reader.Snapshot();
        snapshot.FindById(facts.Id)!.Facts.ShouldBe(facts);
    }

    [Fact]
    public void A_snapshot_keeps_the_state_it_was_opened_on()
    {
        using var before = reader.Snapshot();
        folder.Change(writer =>
        {
            writer.Withdraw("a");
            InventedDocument.Of("b", "công văn thứ hai").PutInto(writer);
        });

        Found(before).ShouldBe(["a"]);
        before.FindById("a").ShouldNotBeNull();
        before.FindById("b").ShouldBeNull();
        (before.DocumentCount, before.PassageCount, before.Commits).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void The_next_snapshot_sees_an_increment()
    {
        using (var before = reader.Snapshot()) Found(before).ShouldBe(["a"]);
        folder.Change(writer => InventedDocument.Of("b", "công văn thứ hai").PutInto(writer));
        using var after = reader.Snapshot();
        Found(after).ShouldBe(["a", "b"], ignoreOrder: true);
        (after.Generation, after.Commits).ShouldBe((1, 2));
    }

    [Fact]
    public void A_snapshot_outlives_the_merge_of_its_segments()
    {
        for (var i = 0; i < 7; i++) Add($"b{i}");
        using var before = reader.Snapshot();
        for (var i = 0; i < 20; i++) Add($"c{i}");

        Found(before).Count.ShouldBe(8);
        using var after = reader.Snapshot();
        Found(after).Count.ShouldBe(28);
        after.State.Segments.Count.ShouldBeLessThan(28);

        void Add(string id) => folder.Change(writer => InventedDocument.Of(id, "công văn").PutInto(writer));
    }

    [Fact]
    public void A_snapshot_outlives_its_generation()
    {
        using var before = reader.Snapshot();
        for (var i = 0; i < 5; i++) folder.Build(InventedDocument.Of("b", "công văn thứ hai"));
        using var after = reader.Snapshot();

        File.Exists(folder.Generations.PathOf(1)).ShouldBeFalse();
        (before.Generation, after.Generation).ShouldBe((1, 6));
        Found(before).ShouldBe(["a"]);
        Found(after).ShouldBe(["b"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_not_committed_never_was(bool fullBuild)
    {
        using (var writer = fullBuild ? folder.Generations.BeginNext() : folder.Generations.OpenLive())
        {
            InventedDocument.Of("b", "công văn thứ hai").PutInto(writer);
            writer.Withdraw("a").ShouldBe(!fullBuild);
            using var meanwhile = reader.Snapshot();
            Found(meanwhile).ShouldBe(["a"]);
        }
        using var after = reader.Snapshot();
        Found(after).ShouldBe(["a"]);
        (after.Generation, after.Commits).ShouldBe((1, 1));
        folder.Change(writer => InventedDocument.Of("c", "công văn thứ ba").PutInto(writer));
    }

    [Fact]
    public void A_document_is_replaced_by_the_one_with_its_id()
    {
        folder.Change(writer =>
        {
            InventedDocument.Of("a", "quyết định").PutInto(writer);
            InventedDocument.Of("a", "nghị quyết", "kế hoạch").PutInto(writer);
        });
        using var after = reader.Snapshot();
        (after.DocumentCount, after.PassageCount).ShouldBe((1, 2));
        Found(after).ShouldBeEmpty();
        after.ReadText(after.FindById("a")!).ShouldBe("nghị quyết\nkế hoạch");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_put_can_be_replaced_and_withdrawn_before_the_commit(bool fullBuild)
    {
        using (var writer = fullBuild ? folder.Generations.BeginNext() : folder.Generations.OpenLive())
        {
            InventedDocument.Of("b", "công văn cũ").PutInto(writer);
            InventedDocument.Of("b", "công văn mới").PutInto(writer);
            InventedDocument.Of("c", "công văn thừa").PutInto(writer);
            writer.Withdraw("c").ShouldBeTrue();
            writer.Withdraw("d").ShouldBeFalse();
            writer.Commit();
        }

        using var snapshot = reader.Snapshot();
        snapshot.ReadText(snapshot.FindById("b")!).ShouldBe("công văn mới");
        snapshot.FindById("c").ShouldBeNull();
        ArchiveCheck.Faults(reader, TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    [Fact]
    public void A_document_without_passages_has_its_text_all_the_same()
    {
        folder.Change(writer => writer.Put(new(new DocumentFacts { Id = "b", Title = "b" }, "Chỉ có bảng"), []));
        folder.Change(writer => writer.Withdraw("b").ShouldBeTrue());
        folder.Change(writer => writer.Put(new(new DocumentFacts { Id = "b", Title = "b" }, "Chỉ có ảnh"), []));
        using var after = reader.Snapshot();
        after.ReadText(after.FindById("b")!).ShouldBe("Chỉ có ảnh");
    }

    [Fact]
    public async Task Many_readers_and_a_writer_do_not_hinder_each_other()
    {
        using var stop = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var (last, asked) = (0L, 0);
            for (; !stop.IsCancellationRequested; asked++)
            {
                using var snapshot = reader.Snapshot();
                var state = (snapshot.Generation * 1000L) + snapshot.Commits;
                state.ShouldBeGreaterThanOrEqualTo(last);
                last = state;
                // Every state holds as many documents as it has commits, of one generation each.
                var found = Found(snapshot);
                found.Count.ShouldBe((int)snapshot.Commits);
                if (snapshot.Generation > 1) found.ShouldAllBe(id => id.StartsWith($"{snapshot.Generation}-", StringComparison.Ordinal));
            }
            return asked;
        })).ToList();

        for (var generation = 2; generation < 12; generation++)
        {
            folder.Build(InventedDocument.Of($"{generation}-0", "công văn"));
            for (var i = 1; i < 10; i++) folder.Change(writer => InventedDocument.Of($"{generation}-{i}", "công văn").PutInto(writer));
        }
        await stop.CancelAsync();
        (await Task.WhenAll(asking)).Sum().ShouldBeGreaterThan(0);
    }

    private static List<string> Found(ArchiveSnapshot snapshot)
    {
        var hits = TermScorer.Find(snapshot, QuestionTerms.Of(AskedWords.Read("công văn"), RankingOptions.Default), filter: null, k: 100);
        return [.. snapshot.ReadPassages([.. hits.Select(hit => hit.Passage)]).Select(passage => passage.Document.Facts.Id)];
    }
}
