using Indexer.Reading;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Reading;

public sealed class RtfReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.rtf";

    [Theory]
    [InlineData(@"\uc1 Th\u432?\u7843?nh tr\u237?", "Thưảnh trí")]                                  // a replacement behind each character is left out
    [InlineData(@"\uc0 Th\u7843nh", "Thảnh")]
    [InlineData(@"\f1 C\'f4ng v\'e3n", "Công văn")]                                               // bytes of the Vietnamese code page
    [InlineData(@"Nh{\b \u224?} n\u432?\u7899?c", "Nhà nước")]                                     // a group inside a word
    [InlineData(@"Xe{\*\unknown bí mật}{\pict 0102} th\u432?", "Xe thư")]                          // what no reader shows
    [InlineData(@"1\'2e D\'f2ng m\'f4t\line D\'f2ng hai", "1. Dòng môt\nDòng hai")]
    public void Text_is_what_a_reader_sees(string rtf, string text)
    {
        Read(rtf).Document.Text.ShouldBe(text);
    }

    [Fact]
    public void Hidden_text_is_dropped_and_told()
    {
        var read = Read(@"Xe th\u432?{\v \u233?n} vi\u7879?n");

        read.Document.Text.ShouldBe("Xe thư viện");
        read.Warnings.ShouldContain(ReasonCode.HiddenText);
    }

    [Fact]
    public void A_file_cut_off_is_told()
    {
        var whole = File.ReadAllBytes(Fixture.PathOf("letter.rtf"));

        Fixture.Read(new SourceFile("a.rtf", whole[..^400]))[0].Warnings.ShouldContain(ReasonCode.Truncated);
    }

    [Fact]
    public void Groups_without_end_are_refused()
    {
        Should.Throw<UnreadableDocumentException>(() => Read(new string('{', 100_000))).Code.ShouldBe(ReasonCode.DepthLimit);
    }

    private static ReadDocument Read(string body) => Fixture.ReadText(@"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset163 Times;}}\f0 " + body + @"\par}", "a.rtf");
}
