namespace Indexer.Reading;

/// <summary>Reads one format. A reader knows its format and nothing of what documents say: that is <see cref="Understanding"/>.</summary>
internal abstract class DocumentReader
{
    /// <summary>Throws <see cref="UnreadableDocumentException"/>; a container gives one document a part.</summary>
    public IEnumerable<ReadDocument> Read(SourceFile file, CancellationToken cancellationToken) =>
        Extract(file, cancellationToken).Select(extract => Understanding.Of(file, extract));

    public abstract IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken);
}
