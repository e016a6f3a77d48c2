using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Search;

public class TermScorerTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_best_are_those_of_an_exhaustive_search(int seed)
    {
        using var folder = new IndexFolder();
        var corpus = new InventedCorpus(seed);
        var live = Grow(folder, corpus);
        var oracle = new NaiveScorer(live.Values);
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        snapshot.PassageCount.ShouldBe(live.Values.Sum(document => document.Passages.Count));

        for (var question = 0; question < 25; question++)
        {
            var groups = question % 2 == 0 ? RandomGroups(corpus) : QuestionTerms.Of(AskedWords.Read(corpus.Text(corpus.Random.Next(1, 12))), RankingOptions.Default);
            var (filter, isAllowed) = Filters[corpus.Random.Next(Filters.Length)];
            var k = corpus.Random.Next(1, 40);
            Find(snapshot, groups, filter, k).ShouldBe(oracle.Find(groups, isAllowed, k), $"seed {seed}, question {question}");
        }
    }

    [Fact]
    public void A_corpus_wider_than_a_window_is_searched_to_its_end()
    {
        using var folder = new IndexFolder();
        var corpus = new InventedCorpus(seed: 70_000);
        var documents = Enumerable.Range(0, 700)
            .Select(i => InventedDocument.Of($"{i}", [.. Enumerable.Range(0, 100).Select(_ => corpus.Text(3))]))
            .ToList();
        folder.Build(documents);
        var withdrawn = documents.Where((_, i) => i % 7 == 3).Select(document => document.Id).ToList();
        folder.Change(writer => withdrawn.ForEach(id => writer.Withdraw(id).ShouldBeTrue()));

        var oracle = new NaiveScorer(documents.Where(document => !withdrawn.Contains(document.Id)));
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        snapshot.State.Segments.ShouldContain(segment => segment.Windows > 1);
        foreach (var question in (string[])["công văn", "CCCD", "họp báo quý 2025", "sở xã", "UBND"])
        {
            var groups = QuestionTerms.Of(AskedWords.Read(question), RankingOptions.Default);
            Find(snapshot, groups, DocumentFilter.All, 200).ShouldBe(oracle.Find(groups, _ => true, 200), question);
        }
    }

    [Fact]
    public void A_filter_that_lets_nothing_through_finds_nothing()
    {
        using var folder = new IndexFolder();
        folder.Build(InventedDocument.Of("a", "công văn"));
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        var groups = QuestionTerms.Of(AskedWords.Read("công văn"), RankingOptions.Default);
        Find(snapshot, groups, new() { Issued = DateRange.Day(new(1999, 1, 1)) }, 10).ShouldBeEmpty();
    }

    private static readonly (DocumentFilter Filter, Func<InventedDocument, bool> IsAllowed)[] Filters =
    [
        (DocumentFilter.All, _ => true),
        (new() { Class = SourceClass.News }, document => document.Document.Facts.Class == SourceClass.News),
        (new() { Kind = new("Công văn", null) }, document => document.Document.Facts.Kind?.Name == "Công văn"),
        (new() { Dated = new(new(2024, 1, 1), new(2024, 12, 31)) }, document => (document.Document.Facts.Issued ?? document.Document.Facts.Published)?.Year == 2024),
        (new() { Issued = new(null, new(2024, 6, 30)) }, document => document.Document.Facts.Issued <= new DateOnly(2024, 6, 30)),
        (
            new() { Class = SourceClass.Official, Kind = new("Công văn", null), Dated = new(new(2024, 1, 1), null) },
            document => document.Document.Facts is { Class: SourceClass.Official, Kind.Name: "Công văn" } facts && (facts.Issued ?? facts.Published) >= new DateOnly(2024, 1, 1)),
    ];

    /// <summary>A build, then some changes: several segments, withdrawn passages in them, at times a merge.</summary>
    private static Dictionary<string, InventedDocument> Grow(IndexFolder folder, InventedCorpus corpus)
    {
        var live = corpus.Take(corpus.Random.Next(1, 60)).ToDictionary(document => document.Id);
        folder.Build(live.Values);
        for (var change = corpus.Random.Next(14); change > 0; change--)
        {
            folder.Change(writer =>
            {
                foreach (var id in live.Keys.Where(_ => corpus.Random.Next(10) == 0).ToList())
                {
                    writer.Withdraw(id);
                    live.Remove(id);
                }
                for (var put = corpus.Random.Next(4); put > 0; put--)
                {
                    var document = corpus.Next($"van-ban/{corpus.Random.Next(80):D4}.txt");
                    document.PutInto(writer);
                    live[document.Id] = document;
                }
            });
        }
        return live;
    }

    private static List<TermGroup> RandomGroups(InventedCorpus corpus)
    {
        return [.. Enumerable.Range(0, corpus.Random.Next(1, 9)).Select(_ => new TermGroup(Readings()))];

        List<IReadOnlyList<QueryTerm>> Readings() => [.. Enumerable.Range(0, corpus.Random.Next(1, 4)).Select(_ => Reading())];

        IReadOnlyList<QueryTerm> Reading() => [.. Enumerable.Range(0, corpus.Random.Next(1, 4)).Select(_ => Term())];

        QueryTerm Term()
        {
            var word = corpus.Random.Next(12) == 0 ? "không-có" : corpus.Word();
            var field = corpus.Random.Next(2) == 0 ? TermField.Exact : TermField.Folded;
            return new(TermHash.Of(field, field == TermField.Exact ? word : Archive.Text.Folding.Fold(word)), corpus.Random.NextSingle());
        }
    }

    private static List<(int Score, string Id, int Ordinal)> Find(ArchiveSnapshot snapshot, IReadOnlyList<TermGroup> groups, DocumentFilter filter, int k)
    {
        var allowed = filter.IsEmpty ? null : snapshot.PassagesOf(filter);
        var hits = TermScorer.Find(snapshot, groups, allowed, k);
        return [.. hits.Zip(snapshot.ReadPassages([.. hits.Select(hit => hit.Passage)]), (hit, passage) => (hit.Score, passage.Document.Facts.Id, passage.Passage.Ordinal))];
    }
}
