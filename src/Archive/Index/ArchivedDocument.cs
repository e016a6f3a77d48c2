using Archive.Documents;

namespace Archive.Index;

/// <summary>A document in the archive. <paramref name="Key"/> is good within one generation; <paramref name="Slug"/> is its page, /v/{slug}, and stays.</summary>
public sealed record ArchivedDocument(long Key, string Slug, DocumentFacts Facts);
