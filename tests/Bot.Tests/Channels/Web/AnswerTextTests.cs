using Bot.Answering;
using Bot.Channels.Web.Pages;

namespace Bot.Tests.Channels.Web;

public sealed class AnswerTextTests
{
    [Theory]
    [InlineData("Giá là 3.000 đồng. [1]", "Giá là 3.000 đồng. |*[1]")] // a mark we handed out
    [InlineData("Xem [2] và [1].", "Xem [2] và |*[1]|.")] // one that we did not stays text
    [InlineData("[1][1]", "*[1]|*[1]")]
    [InlineData("[0] [9999] []", "[0] [9999] []")]
    public void Marks_become_links_to_their_sources(string text, string expected)
    {
        var line = AnswerText.Lines(Answer(text)).ShouldHaveSingleItem();

        string.Join('|', line.Parts.Select(part => (part.Source is null ? "" : "*") + part.Text)).ShouldBe(expected);
    }

    [Fact]
    public void Lines_that_begin_with_a_dash_are_items()
    {
        var lines = AnswerText.Lines(Answer("Có hai văn bản:\n- Quyết định 1\n\n- Quyết định 2"));

        lines.Select(line => line.IsItem).ShouldBe([false, true, true]);
        lines[1].Parts[0].Text.ShouldBe("Quyết định 1");
    }

    private static CitedAnswer Answer(string text) => new(AnswerKind.Answer, text)
    {
        Understood = new(text),
        AsOf = new(2025, 5, 1),
        Citations = [new() { Mark = 1, Title = "Tin", Quote = "3.000 đồng", Url = "/v/tin", Receipt = "K7F3-9QX2" }],
    };
}
