namespace Archive.Documents;

/// <summary>
/// A document as the indexer read it. <paramref name="Text"/> is what is quoted: main text without page furniture,
/// NFC, paragraphs parted by line feeds. All spans point into it.
/// </summary>
public sealed record OfficialDocument(DocumentFacts Facts, string Text)
{
    public IReadOnlyList<Relation> Relations { get; init; } = [];
}
