namespace Indexer.Tests.Reading;

public sealed class MarkdownReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.md";
}
