using System.Globalization;
using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Index;

/// <summary>Answers depend on what the archive holds, not on how it came to hold it.</summary>
public class HistoryTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_hundred_increments_answer_as_one_build(int seed)
    {
        using var grown = new IndexFolder();
        using var built = new IndexFolder();
        var corpus = new InventedCorpus(seed);
        var live = GrowInHundredIncrements(grown, corpus);
        built.Build(live.Values.OrderBy(document => document.Id, StringComparer.Ordinal));

        using var grownReader = new ArchiveReader(grown.Path);
        using var builtReader = new ArchiveReader(built.Path);
        using var afterIncrements = grownReader.Snapshot();
        using var afterBuild = builtReader.Snapshot();
        afterIncrements.Commits.ShouldBe(101);
        afterIncrements.State.Segments.Count.ShouldBeInRange(2, 9, "segments are merged now and then, and these answers come from several");
        var questions = Enumerable.Range(0, 50).Select(_ => Question(corpus)).ToList();
        Answers(afterIncrements, questions).ShouldBe(Answers(afterBuild, questions), $"seed {seed}");
        LookUps(afterIncrements).ShouldBe(LookUps(afterBuild), $"seed {seed}");
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

    private static InventedDocument SameName(string id) => InventedDocument.Of(
        new DocumentFacts { Id = id, Title = id, Number = DocumentNumber.Parse("12/QĐ-UBND"), Issued = new(2025, 3, 18) }, "công văn");

    private static string? SlugOf(IndexFolder folder, string id)
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        return snapshot.FindById(id)?.Slug;
    }

    private static Dictionary<string, InventedDocument> GrowInHundredIncrements(IndexFolder folder, InventedCorpus corpus)
    {
        var live = new Dictionary<string, InventedDocument>(StringComparer.Ordinal);
        folder.Build();
        for (var increment = 0; increment < 100; increment++)
        {
            folder.Change(writer =>
            {
                for (var change = corpus.Random.Next(1, 6); change > 0; change--)
                {
                    var document = corpus.Next($"van-ban/{corpus.Random.Next(120):D4}.txt");
                    if (corpus.Random.Next(4) == 0)
                    {
                        writer.Withdraw(document.Id).ShouldBe(live.Remove(document.Id));
                        continue;
                    }
                    document.PutInto(writer);
                    live[document.Id] = document;
                }
            });
        }
        return live;
    }

    private static string Question(InventedCorpus corpus) => corpus.Random.Next(4) switch
    {
        0 => $"văn bản số {corpus.Number()} {corpus.Text(4)}",
        1 => Archive.Text.Folding.Fold(corpus.Text(8)),
        _ => corpus.Text(corpus.Random.Next(1, 15)),
    };

    private static List<string> Answers(ArchiveSnapshot snapshot, IReadOnlyList<string> questions)
    {
        var searcher = new PassageSearcher();
        return
        [
            .. from question in questions
               from filter in new[] { DocumentFilter.All, new DocumentFilter { Class = SourceClass.Official } }
               let found = searcher.Find(snapshot, PassageQuery.Read(question, Today), filter, 20).Kept
               from hit in found
               select string.Create(CultureInfo.InvariantCulture, $"{question}: {hit.Document.Slug} {hit.Passage.Ordinal} {hit.Score:R}"),
        ];
    }

    private static List<string> LookUps(ArchiveSnapshot snapshot)
    {
        var all = snapshot.List(DocumentFilter.All, int.MaxValue);
        var lines = new List<string> { $"{snapshot.DocumentCount} documents, {snapshot.PassageCount} passages" };
        foreach (var document in all)
        {
            snapshot.FindBySlug(document.Slug).ShouldBe(document);
            snapshot.FindById(document.Facts.Id).ShouldBe(document);
            lines.Add($"{document.Slug} {document.Facts}");
            lines.Add(snapshot.ReadText(document));
            lines.AddRange(snapshot.ReadPassages(document).Select(passage => passage.ToString()));
            lines.AddRange(snapshot.RelationsOf(document).Select(relation => relation.ToString()));
            lines.AddRange(snapshot.RelationsTo(document).Select(edge => $"{edge.Source.Slug} {edge.Relation} {edge.Quote}"));
        }
        foreach (var number in all.Select(document => document.Facts.Number).OfType<DocumentNumber>().Distinct())
        {
            lines.Add($"{number}: {string.Join(' ', snapshot.FindByNumber(number).Select(document => document.Slug))}");
            lines.Add($"{number}: {string.Join(' ', snapshot.FindMentions(number, 7).Select(mention => $"{mention.Document.Slug}#{mention.Passage.Ordinal}"))}");
            lines.Add($"{number}: {snapshot.Count(new() { Number = number })}");
        }
        foreach (var kind in new[] { "Quyết định", "Công văn", "Nghị quyết" })
            lines.Add(string.Join(' ', snapshot.List(new() { Kind = new(kind, null) }, 10, 3).Select(document => document.Slug)));
        return lines;
    }
}
