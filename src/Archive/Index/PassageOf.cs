using Archive.Documents;

namespace Archive.Index;

/// <summary>A passage with the document it stands in.</summary>
public sealed record PassageOf(ArchivedDocument Document, Passage Passage);
