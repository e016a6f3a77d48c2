namespace Indexer.Tests.Reading;

public sealed class ZipReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.zip";
}
