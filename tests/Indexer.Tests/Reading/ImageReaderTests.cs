namespace Indexer.Tests.Reading;

public sealed class ImageReaderTests : DocumentReaderTests
{
    protected override string FixtureName => "scan.png";

    protected override string? Tool => "tesseract";

    // What is recognised is not repaired.
    protected override string FiledWith => "VD VX";
}
