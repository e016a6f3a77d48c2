namespace Indexer.Reading.Formats;

/// <summary>A photographed or scanned page.</summary>
internal sealed class ImageReader(IProgress<string> progress) : DocumentReader
{
    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        // A picture under the name of a page is no page.
        if (file.Extension is ".html" or ".htm" or ".txt" or ".md")
            throw new UnreadableDocumentException(ReasonCode.Binary, $"{file.Id}: a picture, not text.");
        yield return new ScanReading(progress).ReadPicture(file, cancellationToken);
    }
}
