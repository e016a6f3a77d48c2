namespace Archive.Documents;

/// <summary>Who speaks in a document: an office that decides, or somebody who reports.</summary>
public enum SourceClass
{
    Official,
    News,
}
