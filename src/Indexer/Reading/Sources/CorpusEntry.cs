namespace Indexer.Reading.Sources;

/// <summary>A name met in a corpus folder: a file to read, or one that is refused unopened.</summary>
internal sealed record CorpusEntry(string Path, string Id)
{
    public ReasonCode? Refusal { get; init; }

    public string? Message { get; init; }

    /// <summary>A folder that is named like a document: entered as any other, and told.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Read, but worth telling.</summary>
    public ReasonCode? Warning { get; init; }
}
