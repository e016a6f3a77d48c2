using Archive.Index;

namespace Archive.Search;

/// <summary>Ranks passages for a question. Safe for many threads, each with its own snapshot.</summary>
public sealed class PassageSearcher
{
    public SearchResult Find(ArchiveSnapshot snapshot, PassageQuery query, DocumentFilter filter, int limit) =>
        throw new NotSupportedException($"{snapshot.Generation} {query} {filter} {limit}");
}
