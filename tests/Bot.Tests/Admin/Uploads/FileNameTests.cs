using Bot.Admin.Uploads;

namespace Bot.Tests.Admin.Uploads;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Quyết định 15.pdf", "Quyết-định-15.pdf")]                                  // Vietnamese letters stay
    [InlineData("../../etc/passwd.txt", "passwd.txt")]                                      // no way up
    [InlineData("C:\\Users\\a\\cv 12.DOCX", "cv-12.docx")]                                  // a path of another system
    [InlineData(".an.txt", "an.txt")]                                                       // hidden files are passed over by the indexer
    [InlineData("a\u0000b\nc.txt", "a-b-c.txt")]                                            // control characters
    [InlineData("x<img src=a onerror=alert(1)>.html", "x-img-src-a-onerror-alert(1).html")] // markup
    [InlineData("\u202Efdp.exe.txt", "fdp.exe.txt")]                                        // marks of direction
    [InlineData("~$tam.docx", "tam.docx")]                                                  // Word's lock files
    [InlineData("a.meta.json.pdf", "a.meta.json.pdf")]                                      // only odd
    public void A_name_is_made_harmless(string sent, string expected) => FileName.From(sent)!.Value.Name.ShouldBe(expected);

    [Theory]
    [InlineData("chay.exe")]         // nothing the indexer reads
    [InlineData("khong-duoi")]       // no extension
    [InlineData("....pdf")]          // nothing left
    [InlineData("sources.csv")]      // a table of the folder itself
    [InlineData("a.pdf.meta.json")]  // somebody else's sidecar
    [InlineData("")]
    public void What_cannot_be_a_document_is_refused(string sent) => FileName.From(sent).ShouldBeNull();

    [Fact]
    public void A_long_name_is_cut_at_whole_letters()
    {
        FileName.From(new string('ế', 500) + ".pdf")!.Value.Name.ShouldBe(new string('ế', 120) + ".pdf");
        FileName.From(string.Concat(Enumerable.Repeat("𝒜", 200)) + ".pdf")!.Value.Name.ShouldBe(string.Concat(Enumerable.Repeat("𝒜", 60)) + ".pdf");
    }
}
