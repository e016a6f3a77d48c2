using Archive.Text;
using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

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

        Verification.Of(draft, snapshot).Statements.Select(statement => statement.Text).ShouldBe(["đúng"]);
        Verification.Of(draft with { Statements = [new Statement("sửa", altered)] }, snapshot).Kind.ShouldBe(AnswerKind.NotFound);
    }
}
