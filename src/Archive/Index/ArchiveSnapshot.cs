using Archive.Documents;

namespace Archive.Index;

/// <summary>One consistent state of one generation, for one question; not for several threads at once. Dispose it when the answer is made.</summary>
public sealed class ArchiveSnapshot : IDisposable
{
    public int Generation => throw new NotSupportedException();

    public int DocumentCount => throw new NotSupportedException();

    public int PassageCount => throw new NotSupportedException();

    public ArchivedDocument? FindBySlug(string slug) => throw new NotSupportedException(slug);

    public ArchivedDocument? FindById(string id) => throw new NotSupportedException(id);

    /// <summary>Documents whose own number the given one, perhaps partial, can mean; newest first.</summary>
    public IReadOnlyList<ArchivedDocument> FindByNumber(DocumentNumber number) => throw new NotSupportedException(number.ToString());

    /// <summary>Passages that name a number which the given one can mean, in reading order by document; also where the named document is not in the archive.</summary>
    public IReadOnlyList<PassageOf> FindMentions(DocumentNumber number, int limit) => throw new NotSupportedException($"{number} {limit}");

    /// <summary>Documents by filter, newest first.</summary>
    public IReadOnlyList<ArchivedDocument> List(DocumentFilter filter, int limit, int skip = 0) => throw new NotSupportedException($"{filter} {limit} {skip}");

    public int Count(DocumentFilter filter) => throw new NotSupportedException(filter.ToString());

    public string ReadText(ArchivedDocument document) => throw new NotSupportedException(document.Slug);

    public IReadOnlyList<Passage> ReadPassages(ArchivedDocument document) => throw new NotSupportedException(document.Slug);

    public IReadOnlyList<Relation> RelationsOf(ArchivedDocument document) => throw new NotSupportedException(document.Slug);

    /// <summary>What other documents of the archive do to this one.</summary>
    public IReadOnlyList<IncomingRelation> RelationsTo(ArchivedDocument document) => throw new NotSupportedException(document.Slug);

    public void Dispose() => GC.SuppressFinalize(this);
}
