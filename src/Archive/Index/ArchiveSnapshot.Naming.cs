using Archive.Documents;

namespace Archive.Index;

public sealed partial class ArchiveSnapshot
{
    /// <summary>All documents, newest first.</summary>
    public IReadOnlyList<ArchivedDocument> ListAll() => Query(DocumentRow.Read, $"SELECT {DocumentRow.Columns} FROM document {Newest}");

    /// <summary>Keys of the documents with a passage that names a number which the given one can mean, whether or not that document is in the archive.</summary>
    public IReadOnlySet<long> DocumentsNaming(DocumentNumber number) => Query(
            row => (Document: row.GetInt64(0), Number: row.GetString(1)),
            "SELECT DISTINCT passage.document, mention.number FROM mention JOIN passage ON passage.number = mention.passage WHERE mention.ordinal = $ordinal",
            ("$ordinal", number.Ordinal))
        .Where(named => DocumentNumber.TryParse(named.Number) is { } met && number.CanMean(met))
        .Select(named => named.Document)
        .ToHashSet();

    /// <summary>What documents say they do to a number, whether or not that document is in the archive; in the order of their keys and places.</summary>
    public IReadOnlyList<(ArchivedDocument Source, Relation Relation)> RelationsNaming(DocumentNumber number)
    {
        List<(ArchivedDocument Source, Relation Relation)> naming =
        [
            .. Query(
                    row => (Relation: RelationRow.Read(row), Source: row.GetInt64(8)),
                    $"SELECT {RelationRow.Columns}, document FROM relation WHERE target_ordinal = $ordinal ORDER BY document, position",
                    ("$ordinal", number.Ordinal))
                .Where(edge => number.CanMean(edge.Relation.Target!))
                .Select(edge => (State.Document(edge.Source, ReadDocument), edge.Relation)),
        ];
        var sources = Copies.KeysOfFolded(naming.Select(edge => edge.Source));
        return [.. naming.Where(edge => sources.Contains(edge.Source.Key))];
    }

    /// <summary>First passage and count of every document, in the order of its passages.</summary>
    internal IReadOnlyList<(long Key, long First, int Count)> PassageRanges() => Query(
        row => (row.GetInt64(0), row.GetInt64(1), row.GetInt32(2)), "SELECT key, first_passage, passages FROM document ORDER BY first_passage");
}
