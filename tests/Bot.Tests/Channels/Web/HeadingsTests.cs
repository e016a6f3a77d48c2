using Bot.Channels.Web.Documents;

namespace Bot.Tests.Channels.Web;

public sealed class HeadingsTests
{
    [Theory]
    [InlineData("Điều 5. Trách nhiệm của người phát ngôn", nameof(LineLook.Heading))]
    [InlineData("Điều 5a: Sửa đổi", nameof(LineLook.Heading))]
    [InlineData("Mục 2", nameof(LineLook.Heading))]
    [InlineData("Chương II", nameof(LineLook.Centred))]
    [InlineData("PHỤ LỤC I", nameof(LineLook.Centred))]
    [InlineData("ỦY BAN NHÂN DÂN", nameof(LineLook.Centred))] // letterhead
    [InlineData("Điều 5 của Quyết định này", nameof(LineLook.Text))] // a reference, no heading
    [InlineData("1. Người phát ngôn", nameof(LineLook.Text))] // a khoản is text
    [InlineData("- VP", nameof(LineLook.Text))] // too short to be a title
    [InlineData("SỐ 12/QĐ", nameof(LineLook.Text))] // a number is no title
    public void Lines_look_as_what_they_are(string line, string look) => Headings.LookOf(line).ToString().ShouldBe(look);

    [Fact]
    public void A_whole_article_on_one_line_is_text() =>
        Headings.LookOf("Điều 2. " + new string('x', 300)).ShouldBe(LineLook.Text);
}
