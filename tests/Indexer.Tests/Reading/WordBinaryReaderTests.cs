namespace Indexer.Tests.Reading;

public sealed class WordBinaryReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.doc";

    protected override string Tool => "antiword";
}
