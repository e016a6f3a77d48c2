namespace Indexer.Tests.Reading;

public sealed class PlainTextReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.txt";
}
