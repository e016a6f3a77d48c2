namespace Indexer.Tests.Reading;

public sealed class HtmlReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.html";
}
