using Archive.Documents;
using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

public sealed class ShorteningTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    private const int Limit = 600;

    [Fact]
    public void A_list_loses_titles_before_it_loses_documents()
    {
        var (shown, left) = Shortening.Of([new Statement("Kho có 7 văn bản:", []), .. Items(7)], Limit);

        left.ShouldBe(0);
        shown.Count.ShouldBe(8);
        shown.Skip(1).ShouldAllBe(item => item.Text.Contains("Quyết định số", StringComparison.Ordinal));
        shown.Sum(statement => statement.Text.Length).ShouldBeLessThan(Limit);
    }

    [Fact]
    public void What_does_not_fit_is_counted()
    {
        var (shown, left) = Shortening.Of([new Statement("Kho có 30 văn bản:", []), .. Items(30)], Limit);

        left.ShouldBe(31 - shown.Count);
        shown.Sum(statement => statement.Text.Length).ShouldBeLessThan(Limit);
    }

    [Fact]
    public void A_sentence_is_never_cut_before_the_words_that_limit_it()
    {
        var rule = $"Văn bản ghi: “{string.Concat(Enumerable.Repeat("Người dân nộp hồ sơ tại bộ phận một cửa, ", 14))}trừ trường hợp hồ sơ nộp trực tuyến.”";

        Shortening.Of([Quoted(rule)], Limit).Shown.ShouldHaveSingleItem().Text.ShouldBe(rule);
        Shortening.Of([Quoted(rule.Replace(", trừ trường hợp", ", kể cả", StringComparison.Ordinal))], Limit).Shown
            .ShouldHaveSingleItem().Text.ShouldEndWith("[…]”");
    }

    [Fact]
    public async Task Every_kind_of_answer_over_the_sample_corpus_is_short_and_loses_no_source()
    {
        using var snapshot = bot.Reader.Snapshot();
        var cards = snapshot.List(Archive.Index.DocumentFilter.All, limit: 1000).Where(document => document.Facts.Number is not null)
            .Select(document => $"{document.Facts.Kind?.Name} {document.Facts.Number} nói gì?");
        string[] lists = ["văn bản ban hành năm 2024", "các quyết định của UBND tỉnh", "các tin năm 2026", "văn bản nào nói về họp báo"];
        foreach (var text in SampleQuestion.ReadAll().Select(question => question.Text).Concat(cards).Concat(lists))
        {
            var answer = await bot.Answerer.AnswerAsync(new Question(text, null, CorpusBot.Today), TestContext.Current.CancellationToken);
            answer.Text.Length.ShouldBeLessThanOrEqualTo(Limit + 40, text);
            answer.Sentences.SelectMany(sentence => sentence.Citations).Distinct().Count().ShouldBe(answer.Citations.Count, text);
        }
    }

    private IEnumerable<Statement> Items(int count)
    {
        using var snapshot = bot.Reader.Snapshot();
        var document = snapshot.FindByNumber(DocumentNumber.Parse("14/2025/QĐ-UBND"))[0];
        var passage = snapshot.ReadPassages(document)[0];
        return [.. Enumerable.Range(0, count).Select(_ => Statement.Item(document.Facts with { Title = "Quy định giá dịch vụ trông giữ xe trên địa bàn tỉnh" }, new Quotation(document, passage.Place, passage.Span, passage.Text)))];
    }

    private Statement Quoted(string text) => Items(1).Single() with { Text = text, Essential = null, IsItem = false };
}
