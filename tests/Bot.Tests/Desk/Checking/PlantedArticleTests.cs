using Archive.Search;
using Bot.Desk;
using Bot.Desk.Checking;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Desk.Checking;

public sealed class PlantedArticleTests(CorpusBot corpus) : IClassFixture<CorpusBot>
{
    private const int Articles = 100;

    [Fact]
    public void Every_planted_fault_is_found_and_nothing_correct_is_accused()
    {
        List<PlantedArticle> articles;
        using (var snapshot = corpus.Reader.Snapshot()) articles = [.. new PlantedArticles(snapshot).Write(Articles)];
        var clock = new FixedClock(CorpusBot.Today);
        var check = new ArticleCheck(corpus.Reader, new PassageSearcher(), new Catalogues(new PassageSearcher(), clock), clock);

        var wrong = articles.SelectMany(article => Compare(article, check.Check(article.Text, TestContext.Current.CancellationToken))).ToList();

        articles.Select(article => article.Fault).Distinct().Count().ShouldBe(Enum.GetValues<Fault>().Length);
        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<string> Compare(PlantedArticle article, ArticleReport report)
    {
        var items = report.Numbers.Select(number => (Span: number.Claim.Name, number.NeedsLook, Told: $"{number.Outcome} {string.Join("; ", number.Differences)}"))
            .Concat(report.Quotes.Select(quote => (quote.Span, quote.NeedsLook, Told: $"{quote.Outcome} {string.Join(" ", quote.Changes)}"))).ToList();
        if (!items.Exists(item => item.NeedsLook && item.Span.Overlaps(article.Planted)))
            yield return $"missed {article.Fault}: {article.Planted.In(article.Text)} | {string.Join(" | ", items.Where(item => item.Span.Overlaps(article.Planted)))}";
        foreach (var (span, _, told) in items.Where(item => item.NeedsLook && !item.Span.Overlaps(article.Planted)))
            yield return $"accused: {span.In(article.Text)} | {told} | {article.Text[Math.Max(0, span.Start - 60)..Math.Min(article.Text.Length, span.End + 120)]}";
    }
}
