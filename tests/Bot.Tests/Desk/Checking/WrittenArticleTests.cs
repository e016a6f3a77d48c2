using Archive.Search;
using Archive.Text;
using Bot.Answering.Checking;
using Bot.Desk;
using Bot.Desk.Checking;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Desk.Checking;

/// <summary>Articles as people write them, over the documents of corpus/. What is wrong in them stands between ⟦ and ⟧.</summary>
public sealed class WrittenArticleTests(CorpusBot corpus) : IClassFixture<CorpusBot>
{
    private static readonly string[] Articles = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Bot.Tests", "Desk", "Checking", "written_articles.txt")).Split("===\n");

    private readonly FixedClock clock = new(CorpusBot.Today);

    private ArticleCheck Checker => new(corpus.Reader, new PassageSearcher(), new Catalogues(new PassageSearcher(), clock), clock);

    [Fact]
    public void What_is_wrong_is_found_and_what_is_right_is_left_alone()
    {
        var check = Checker;
        Articles.SelectMany(article => Compare(article, check)).ShouldBeEmpty();
    }

    [Fact]
    public void The_documents_themselves_are_right_but_for_what_was_planted()
    {
        using var snapshot = corpus.Reader.Snapshot();
        var check = Checker;

        var wrong = snapshot.ListAll().SelectMany(document => check.Check(snapshot.ReadText(document), TestContext.Current.CancellationToken) is var report
            ? report.Numbers.Where(number => number.NeedsLook).Select(number => number.Claim.Written).Concat(report.Quotes.Where(quote => quote.NeedsLook).Select(quote => quote.Words))
            : []);

        // corpus/README.md: a lost hyphen and two swapped digits.
        wrong.Order(StringComparer.Ordinal).ShouldBe(["318/UBNDKGVX", "93/2026/QĐ-UBND"]);
    }

    [Fact]
    public void A_difference_tells_what_is_said_and_what_is_so()
    {
        var number = Checker.Check("Quyết định số 14/2025/QĐ-UBND ngày 13/3/2025 của HĐND tỉnh.", TestContext.Current.CancellationToken).Numbers.ShouldHaveSingleItem();

        number.Outcome.ShouldBe(NumberOutcome.Differs);
        number.Differences.ShouldBe([new(ClaimPart.Issued, "13/03/2025", "31/03/2025"), new(ClaimPart.Issuer, "HĐND tỉnh", "UBND tỉnh Lâm Giang")]);
    }

    [Fact]
    public void An_altered_quotation_shows_each_change_and_where_the_words_stand()
    {
        var quote = Checker.Check("“Người gửi xe được miễn phí 30 phút đầu tiên tại bệnh viện và được trả lại xe”", TestContext.Current.CancellationToken).Quotes.ShouldHaveSingleItem();

        quote.Outcome.ShouldBe(QuoteOutcome.Altered);
        quote.Document!.Facts.Number!.ToString().ShouldBe("14/2025/QĐ-UBND");
        quote.Place.ToString().ShouldBe("dieu-2-khoan-2");
        quote.Changes.Where(change => change.Kind != ChangeKind.Same).ShouldBe([new(ChangeKind.LeftOut, "15"), new(ChangeKind.Added, "30")]);
    }

    [Fact]
    public void A_number_of_several_documents_is_told_as_several()
    {
        var number = Checker.Check("Theo công văn 318, việc này đã xong.", TestContext.Current.CancellationToken).Numbers.ShouldHaveSingleItem();

        number.Outcome.ShouldBe(NumberOutcome.Several);
        number.Documents.Count.ShouldBe(3);
        number.NeedsLook.ShouldBeFalse();
    }

    [Fact]
    public void A_number_that_others_name_is_told_apart_from_one_that_nobody_knows()
    {
        var report = Checker.Check("Công văn 155/UBND-KGVX và Công văn số 7771/UBND-KGVX.", TestContext.Current.CancellationToken);

        report.Numbers.Select(number => number.Outcome).ShouldBe([NumberOutcome.OnlyNamed, NumberOutcome.NotFound]);
        report.Numbers[0].NamedIn.ShouldHaveSingleItem();
    }

    private static IEnumerable<string> Compare(string marked, ArticleCheck check)
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var planted = start < 0 ? default : TextSpan.Between(start, marked.IndexOf('⟧', StringComparison.Ordinal) - 1);
        var report = check.Check(text, TestContext.Current.CancellationToken);
        // A wrong day or office stands beside the number that it is said of.
        var told = report.Numbers.Where(number => number.NeedsLook).Select(number => (Span: number.Claim.Name, Told: $"{number.Outcome} {string.Join("; ", number.Differences)}", Reach: 60))
            .Concat(report.Quotes.Where(quote => quote.NeedsLook).Select(quote => (quote.Span, Told: quote.Outcome.ToString(), Reach: 0))).ToList();
        if (planted.Length > 0 && told.Count == 0) yield return $"missed: {marked}";
        if (told.Count > 1) yield return $"more than the one: {string.Join(" | ", told.Select(one => $"{one.Span.In(text)} {one.Told}"))}";
        foreach (var (span, what, reach) in told)
            if (planted.Length == 0 || !new TextSpan(span.Start, span.Length + reach).Overlaps(planted)) yield return $"accused: {span.In(text)} ({what})";
    }
}
