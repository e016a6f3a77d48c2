using Indexer.Reading;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Reading;

public sealed class PdfReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.pdf";

    protected override string? Tool => "pdftotext";

    [Fact]
    public void A_scanned_page_among_digital_ones_is_recognised_in_its_place()
    {
        Assert.SkipUnless(ExternalTool.Find("pdftotext") is not null && ExternalTool.Find("tesseract") is not null, "pdftotext or tesseract is not installed.");

        var read = Fixture.Read(Fixture.Load("letter-with-scanned-annex.pdf")).ShouldHaveSingleItem();

        read.Document.Text.ShouldContain("Xã Nà Tăm: sân trường tiểu học");
        read.Document.Text.IndexOf("Xã Nà Tăm", StringComparison.Ordinal).ShouldBeGreaterThan(read.Document.Text.IndexOf("Trần Thị Mai Lan", StringComparison.Ordinal));
        read.OcrConfidence.ShouldNotBeNull();
        read.Warnings.ShouldContain(ReasonCode.OcrText);
        // The letterhead is digital: what was recognised further down casts no doubt on its number.
        read.Document.Facts.Number?.ToString().ShouldBe("214/UBND-VX");
    }
}
