using Archive.Text;
using Bot.Answering;
using Bot.Answering.Asking;
using Bot.Answering.Checking;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering.Checking;

public sealed class VerificationTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    [Fact]
    public void A_statement_with_an_altered_quotation_does_not_go_out()
    {
        using var snapshot = bot.Reader.Snapshot();
        var document = snapshot.List(Archive.Index.DocumentFilter.All, limit: 1)[0];
        var passage = snapshot.ReadPassages(document)[0];
        var right = new Quotation(document, passage.Place, passage.Span, passage.Text);
        var altered = right with { Quote = passage.Text[..^1] + "#" };
        var moved = right with { Span = new TextSpan(passage.Span.Start, passage.Span.Length + 100_000) };

        var draft = new Draft(AnswerKind.Answer, [new Statement("đúng", right), new Statement("sửa", altered), new Statement("lệch", moved)]);

        var verification = new Verification(snapshot, Asked(""));
        verification.Of(draft).Statements.Select(statement => statement.Text).ShouldBe(["đúng"]);
        verification.Of(draft with { Statements = [new Statement("sửa", altered)] }).Kind.ShouldBe(AnswerKind.NotFound);
    }

    [Theory]
    [InlineData("Văn bản ban hành ngày 31/03/2025:", true)]
    [InlineData("Văn bản ban hành ngày 31/04/2025:", false)]                // no day of the document
    [InlineData("Theo Quyết định số 14/2025/QĐ-UBND:", true)]
    [InlineData("Theo Quyết định số 15/2025/QĐ-UBND:", false)]              // no such number in what is cited
    [InlineData("Văn bản ghi: “Quy định giá dịch vụ trông giữ xe”", true)]
    [InlineData("Văn bản ghi: “Quy định giá dịch vụ trông giữ ô tô”", false)] // other words in quotation marks
    [InlineData("Mức phạt là 5 triệu đồng:", false)]
    public void A_sentence_of_our_own_goes_out_only_with_figures_and_words_of_its_sources(string text, bool stands)
    {
        using var snapshot = bot.Reader.Snapshot();
        var document = snapshot.FindByNumber(Archive.Documents.DocumentNumber.Parse("14/2025/QĐ-UBND"))[0];
        var written = snapshot.ReadText(document);
        var start = written.IndexOf("Quy định giá dịch vụ trông giữ xe", StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0);
        var quotation = new Quotation(document, snapshot.ReadPassages(document)[0].Place, new TextSpan(start, 33), written.Substring(start, 33));

        var fault = new Verification(snapshot, Asked("")).Fault(new Statement(text, quotation));

        (fault is null).ShouldBe(stands, fault);
    }

    [Fact]
    public void A_sentence_without_a_source_names_no_document_or_day_that_nobody_knows()
    {
        using var snapshot = bot.Reader.Snapshot();
        var verification = new Verification(snapshot, Asked("Quyết định 9999/QĐ-UBND nói gì?"));

        verification.Fault(new Statement("Kho không có quyết định số 9999/QĐ-UBND.", [])).ShouldBeNull();
        verification.Fault(new Statement("Kho hiện có 98 tài liệu.", [])).ShouldBeNull();
        verification.Fault(new Statement("Gần giống: Quyết định số 14/2025/QĐ-UBND ngày 31/03/2025.", [])).ShouldBeNull();
        verification.Fault(new Statement("Gần giống: Quyết định số 14/2025/QĐ-UBND ngày 30/03/2025.", [])).ShouldNotBeNull();
        verification.Fault(new Statement("Gần giống: Quyết định số 8888/QĐ-UBND.", [])).ShouldNotBeNull();
    }

    private static Asked Asked(string text) => AskedReader.Read(new Question(text), Focus.Nothing, CorpusBot.Today);
}
