namespace Indexer.Tests.Reading;

public sealed class MailReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.eml";
}
