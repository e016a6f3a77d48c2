using Archive.Documents;
using Archive.Index;

namespace Archive.Search;

/// <summary>A passage found, with its score and, in words for a log or `explain`, why it matched.</summary>
public sealed record RankedPassage(ArchivedDocument Document, Passage Passage, double Score, string Why);
