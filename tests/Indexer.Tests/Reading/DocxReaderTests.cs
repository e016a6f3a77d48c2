namespace Indexer.Tests.Reading;

public sealed class DocxReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.docx";
}
