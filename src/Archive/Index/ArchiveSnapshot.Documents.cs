using Archive.Documents;

namespace Archive.Index;

public sealed partial class ArchiveSnapshot
{
    private const string Newest = "ORDER BY COALESCE(issued, published) DESC, id";

    /// <summary>By the page name it has, or by the marked one it had while another document came before it.</summary>
    public ArchivedDocument? FindBySlug(string slug)
    {
        if (Named(slug) is { } document) return document;
        return Slug.Unmarked(slug) is { } name && Named(name) is { } moved && Slug.Marked(moved.Facts) == slug ? moved : null;

        ArchivedDocument? Named(string name) =>
            Query(DocumentRow.Read, $"SELECT {DocumentRow.Columns} FROM document WHERE slug = $slug", ("$slug", name)).FirstOrDefault();
    }

    public ArchivedDocument? FindById(string id) =>
        Query(DocumentRow.Read, $"SELECT {DocumentRow.Columns} FROM document WHERE id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>Documents whose own number the given one, perhaps partial, can mean; newest first, of copies of one act the best.</summary>
    public IReadOnlyList<ArchivedDocument> FindByNumber(DocumentNumber number) => Copies.Folded(Bearing(number));

    /// <summary>The other documents that are the same act.</summary>
    public IReadOnlyList<ArchivedDocument> FindCopies(ArchivedDocument document) => ActIdentity.Of(document.Facts) is { } act
        ? [.. Bearing(document.Facts.Number!).Where(other => other.Key != document.Key && ActIdentity.Of(other.Facts) == act)]
        : [];

    private IReadOnlyList<ArchivedDocument> Bearing(DocumentNumber number) =>
    [
        .. Query(DocumentRow.Read, $"SELECT {DocumentRow.Columns} FROM document WHERE ordinal = $ordinal {Newest}", ("$ordinal", number.Ordinal))
            .Where(document => document.Facts.Number is { } own && number.CanMean(own)),
    ];

    /// <summary>Documents by filter, newest first.</summary>
    public IReadOnlyList<ArchivedDocument> List(DocumentFilter filter, int limit, int skip = 0)
    {
        var (where, values) = DocumentFilterSql.Of(filter);
        return Query(
            DocumentRow.Read,
            $"SELECT {DocumentRow.Columns} FROM document WHERE {where} {Newest} LIMIT $limit OFFSET $skip",
            [.. values, ("$limit", limit), ("$skip", skip)]);
    }

    public int Count(DocumentFilter filter)
    {
        var (where, values) = DocumentFilterSql.Of(filter);
        return (int)Query(row => row.GetInt64(0), $"SELECT COUNT(*) FROM document WHERE {where}", [.. values])[0];
    }

    public string ReadText(ArchivedDocument document)
    {
        var packed = Query(
            row => row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0), "SELECT text FROM document WHERE key = $key", ("$key", document.Key));
        return packed switch
        {
            [{ } text] => Texts.Unpack(text),
            [null] => ReadPassages(document)[0].Text,
            _ => throw new ArgumentException($"{document.Slug} is not of this generation.", nameof(document)),
        };
    }

    public IReadOnlyList<Passage> ReadPassages(ArchivedDocument document) => PassageRow.ReadAll(connection.Connection, Texts, document.Key);

    /// <summary>The passages of all documents that the filter lets through.</summary>
    internal PassageSet PassagesOf(DocumentFilter filter)
    {
        var parts = DocumentFilterSql.Parts(filter);
        if (parts.Count == 0) parts = [new("1", [])];
        return parts.Select(part => State.Filtered(part, ReadRanges)).Aggregate((left, right) => left.Intersect(right));
    }

    private PassageSet ReadRanges(DocumentFilterSql.Part part) => PassageSet.Of(Query(
        row => (row.GetInt64(0), row.GetInt32(1)), $"SELECT first_passage, passages FROM document WHERE {part.Where}", [.. part.Values]));

    /// <summary>Passages by number, with their documents; in the order of <paramref name="numbers"/>.</summary>
    internal IReadOnlyList<PassageOf> ReadPassages(IReadOnlyList<long> numbers)
    {
        using var passage = ArchiveDatabase.Command(
            connection.Connection, $"SELECT document, {PassageRow.Columns} FROM passage WHERE number = $number", ("$number", 0L));
        var found = new List<PassageOf>(numbers.Count);
        foreach (var number in numbers)
        {
            passage.Parameters[0].Value = number;
            using var row = passage.ExecuteReader();
            if (row.Read()) found.Add(new(State.Document(row.GetInt64(0), ReadDocument), PassageRow.Read(row, Texts, first: 1)));
        }
        return found;
    }

    private ArchivedDocument ReadDocument(long key) =>
        Query(DocumentRow.Read, $"SELECT {DocumentRow.Columns} FROM document WHERE key = $key", ("$key", key))[0];
}
