using System.Diagnostics;
using System.Text;
using Archive.Search;
using Bot.Desk;
using Bot.Desk.Alerts;
using Bot.Desk.Batches;
using Bot.Desk.Checking;
using Bot.Desk.Operators;
using Bot.Desk.Searching;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Desk;

/// <summary>Whatever is typed or pasted, the desk answers; nothing is dropped, nothing takes for ever.</summary>
public sealed class HostileTextTests(CorpusBot corpus) : IClassFixture<CorpusBot>
{
    private static readonly string[] Pieces =
    [
        "số:", "loại:", "ngày:", "hiệu-lực:", "cơ-quan:", "nguồn:", "dẫn:", "-", "\"", "“", "”", " ", "  ", "\n", ":", "..", "/", "155/UBND-KGVX", "2023", "2023-13", "99/99/9999",
        "họp báo", "công văn", "UBND tỉnh", "của", "quý I năm 2023", "'", "%", "*", "(", ")", "\\", "DROP TABLE document;", "<script>", "\u0000", "\u200B", "\uD800", "e\u0301\u0301\u0301", "ß", "İ", "１５５", "…",
    ];

    [Fact]
    public void Any_query_is_read_or_told_and_what_is_read_reads_back()
    {
        using var snapshot = corpus.Reader.Snapshot();
        var catalogue = Catalogue.Read(snapshot, new PassageSearcher(), CorpusBot.Today);
        var random = new Random(7);
        for (var i = 0; i < Repetitions.Of(400, 20_000); i++)
        {
            var text = Text(random, random.Next(1, 9));
            var query = DeskQuery.Read(text, CorpusBot.Today);

            query.Faults.ShouldAllBe(fault => fault.Span.Start >= 0 && fault.Span.End <= text.Length && fault.Message.Length > 0, text);
            query.Conditions.ShouldAllBe(condition => condition.Span.Start >= 0 && condition.Span.End <= text.Length, text);
            AlertWords.Read(text).Query.ShouldNotBeNull();
            if (!query.IsRead) continue;
            var again = DeskQuery.Read(query.Explicit, CorpusBot.Today.AddDays(100));
            again.Explicit.ShouldBe(query.Explicit, text);
            DeskSearch.Find(snapshot, catalogue, again).Rows.Select(row => row.Document.Key).ShouldBe(DeskSearch.Find(snapshot, catalogue, query).Rows.Select(row => row.Document.Key), ignoreOrder: true, text);
        }
    }

    [Fact]
    public void Any_article_and_list_is_answered()
    {
        var clock = new FixedClock(CorpusBot.Today);
        var catalogues = new Catalogues(new PassageSearcher(), clock);
        var check = new ArticleCheck(corpus.Reader, new PassageSearcher(), catalogues, clock);
        var batch = new BatchLookup(corpus.Reader, catalogues, clock);
        var random = new Random(11);
        for (var i = 0; i < Repetitions.Of(40, 2_000); i++)
        {
            var text = Text(random, random.Next(1, 120));
            var report = check.Check(text, TestContext.Current.CancellationToken);

            report.Numbers.ShouldAllBe(number => number.Claim.Name.End <= text.Length, text);
            report.Quotes.ShouldAllBe(quote => quote.Span.In(text) == quote.Words, text);
            ArticleSummary.Lines(report).ShouldNotBeEmpty();
            batch.Find(BatchInput.Lines(text), TestContext.Current.CancellationToken).Lines.Count.ShouldBe(BatchInput.Lines(text).Count());
            BatchInput.Csv(text).Count().ShouldBeLessThanOrEqualTo(text.Length + 1);
        }
    }

    [Fact]
    public void The_longest_article_full_of_quotations_takes_seconds_not_minutes()
    {
        using var snapshot = corpus.Reader.Snapshot();
        var pasted = new StringBuilder();
        foreach (var document in snapshot.ListAll())
        {
            if (pasted.Length > ArticleCheck.Longest) break;
            foreach (var line in snapshot.ReadText(document).Split('\n').Where(line => line.Length > 60)) pasted.Append("“Rằng ").Append(line.Replace('“', '(').Replace('”', ')')).Append("”\n\n");
        }
        var clock = new FixedClock(CorpusBot.Today);
        var check = new ArticleCheck(corpus.Reader, new PassageSearcher(), new Catalogues(new PassageSearcher(), clock), clock);

        var watch = Stopwatch.StartNew();
        var report = check.Check(pasted.ToString(0, ArticleCheck.Longest), TestContext.Current.CancellationToken);

        (report.Numbers.Count + report.Quotes.Count).ShouldBe(ArticleCheck.MostItems);
        report.Unchecked.ShouldBeGreaterThan(0);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        TestContext.Current.SendDiagnosticMessage($"{report.Quotes.Count} quotations: {watch.Elapsed}");
    }

    private static string Text(Random random, int pieces) => string.Concat(Enumerable.Range(0, pieces).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? " " : "")));
}
