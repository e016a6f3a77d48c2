namespace Indexer.Tests.Reading;

public sealed class PdfReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.pdf";

    protected override string? Tool => "pdftotext";
}
