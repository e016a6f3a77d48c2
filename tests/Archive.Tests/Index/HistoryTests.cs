using Archive.Documents;
using Archive.Index;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Index;

/// <summary>Answers depend on what the archive holds, not on how it came to hold it.</summary>
public class HistoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_hundred_increments_answer_as_one_build(int seed)
    {
        using var grown = new IndexFolder();
        using var built = new IndexFolder();
        var corpus = new InventedCorpus(seed);
        var live = grown.Grow(corpus, increments: 100);
        built.Build(live.Values.OrderBy(document => document.Id, StringComparer.Ordinal));

        using var grownReader = new ArchiveReader(grown.Path);
        using var builtReader = new ArchiveReader(built.Path);
        using var afterIncrements = grownReader.Snapshot();
        using var afterBuild = builtReader.Snapshot();
        afterIncrements.Commits.ShouldBe(101);
        afterIncrements.State.Segments.Count.ShouldBeInRange(2, 9, "segments are merged now and then, and these answers come from several");
        var questions = Enumerable.Range(0, 50).Select(_ => Question(corpus)).ToList();
        ArchiveContent.Answers(afterIncrements, questions).ShouldBe(ArchiveContent.Answers(afterBuild, questions), $"seed {seed}");
        ArchiveContent.LookUps(afterIncrements).ShouldBe(ArchiveContent.LookUps(afterBuild), $"seed {seed}");
    }

    [Theory]
    [InlineData("a", "b", "c")]
    [InlineData("c", "b", "a")]
    [InlineData("b", "c", "a")]
    public void Page_names_do_not_depend_on_who_came_first(params string[] order)
    {
        using var folder = new IndexFolder();
        folder.Build();
        foreach (var id in order) folder.Change(writer => SameName(id).PutInto(writer));
        SlugOf(folder, "a").ShouldBe("12-qd-ubnd-2025-03-18");
        SlugOf(folder, "b").ShouldStartWith("12-qd-ubnd-2025-03-18-");
        SlugOf(folder, "c").ShouldStartWith("12-qd-ubnd-2025-03-18-");

        var marked = SlugOf(folder, "b")!;
        folder.Change(writer => writer.Withdraw("a"));
        SlugOf(folder, "b").ShouldBe("12-qd-ubnd-2025-03-18");
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        snapshot.FindBySlug(marked)!.Facts.Id.ShouldBe("b", "a link made while there was another document still opens this one");
        snapshot.FindBySlug(marked + "-" + marked).ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Who_reads_through_changes_sees_the_documents_that_who_comes_after_them_sees(int seed)
    {
        using var folder = new IndexFolder();
        folder.Build();
        using var reader = new ArchiveReader(folder.Path);
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            // New ones, others in their place, some gone, and all would have the same page name.
            folder.Change(writer =>
            {
                var id = $"{random.Next(20)}";
                if (random.Next(4) == 0) writer.Withdraw(id);
                else SameName(id, $"{id} as of {i}").PutInto(writer);
            });
            using var late = new ArchiveReader(folder.Path);
            Owners(reader).ShouldBe(Owners(late), $"after {i}");
        }
    }

    [Fact]
    public void A_document_is_read_once_as_long_as_others_only_come()
    {
        using var folder = new IndexFolder();
        folder.Build(SameName("a"));
        using var reader = new ArchiveReader(folder.Path);
        var read = Owners(reader)[0];

        folder.Change(writer => InventedDocument.Of("b", "công văn").PutInto(writer));
        Owners(reader)[0].ShouldBeSameAs(read);

        folder.Change(writer => writer.Withdraw("b"));
        Owners(reader)[0].ShouldBe(read);
        Owners(reader)[0].ShouldNotBeSameAs(read);
    }

    private static List<ArchivedDocument> Owners(ArchiveReader reader)
    {
        using var snapshot = reader.Snapshot();
        return [.. snapshot.ReadPassages([.. Enumerable.Range(0, 100).Select(number => (long)number)]).Select(passage => passage.Document)];
    }

    private static InventedDocument SameName(string id, string? title = null) => InventedDocument.Of(
        new DocumentFacts { Id = id, Title = title ?? id, Number = DocumentNumber.Parse("12/QĐ-UBND"), Issued = new(2025, 3, 18) }, "công văn");

    private static string? SlugOf(IndexFolder folder, string id)
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        return snapshot.FindById(id)?.Slug;
    }

    private static string Question(InventedCorpus corpus) => corpus.Random.Next(4) switch
    {
        0 => $"văn bản số {corpus.Number()} {corpus.Text(4)}",
        1 => Archive.Text.Folding.Fold(corpus.Text(8)),
        _ => corpus.Text(corpus.Random.Next(1, 15)),
    };
}
