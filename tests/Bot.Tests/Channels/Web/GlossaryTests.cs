using Bot.Answering;
using Bot.Channels.Web.Pages;

namespace Bot.Tests.Channels.Web;

public sealed class GlossaryTests
{
    [Theory]
    [InlineData("Theo khoản 2 Điều 5", new[] { "điều", "khoản" })]
    [InlineData("UBND tỉnh họp", new[] { "UBND" })]
    [InlineData("Bốn mươi điểm cầu", new[] { "điểm" })]
    [InlineData("điềutra ubndx", new string[0])] // inside other words nothing is meant
    public void Words_of_law_in_an_answer_are_explained(string text, string[] terms) =>
        Glossary.Explain(new(AnswerKind.Answer, text) { Understood = new(text), AsOf = new(2025, 5, 1) })
            .Select(word => word.Term).ShouldBe(terms, ignoreOrder: true);
}
