using Archive.Documents;

namespace Archive.Index;

public sealed partial class ArchiveSnapshot
{
    public IReadOnlyList<Relation> RelationsOf(ArchivedDocument document) =>
        Query(RelationRow.Read, $"SELECT {RelationRow.Columns} FROM relation WHERE document = $key ORDER BY position", ("$key", document.Key));

    /// <summary>What other documents of the archive do to this one: its number is theirs to name, and a date beside it must be its own.</summary>
    public IReadOnlyList<IncomingRelation> RelationsTo(ArchivedDocument document)
    {
        if (document.Facts.Number is not { } number) return [];
        var edges = Query(
            row => (Relation: RelationRow.Read(row), Source: row.GetInt64(8)),
            $"SELECT {RelationRow.Columns}, document FROM relation WHERE target_ordinal = $ordinal AND document <> $key",
            ("$ordinal", number.Ordinal), ("$key", document.Key));
        var act = ActIdentity.Of(document.Facts);
        var incoming = new List<IncomingRelation>();
        foreach (var (relation, source) in edges)
        {
            if (!relation.Target!.CanMean(number)) continue;
            if (relation.TargetDate is { } date && document.Facts.Issued is { } issued && date != issued) continue;
            var owner = State.Document(source, ReadDocument);
            if (act is not null && ActIdentity.Of(owner.Facts) == act) continue;
            incoming.Add(new(owner, relation, relation.Evidence.In(ReadText(owner))));
        }
        var sources = Copies.KeysOfFolded(incoming.Select(edge => edge.Source));
        return [.. incoming.Where(edge => sources.Contains(edge.Source.Key)).OrderBy(edge => edge.Source.Facts.Issued).ThenBy(edge => edge.Source.Facts.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Passages that name a number which the given one can mean, by document; also where the named document is not in the archive.
    /// </summary>
    public IReadOnlyList<PassageOf> FindMentions(DocumentNumber number, int limit) => ReadPassages(MentioningPassages(number, limit));

    /// <summary>In the order of their keys: passage numbers tell when a document came in, and no answer may depend on that.</summary>
    internal IReadOnlyList<long> MentioningPassages(DocumentNumber number, int limit) =>
    [
        .. Query(
                row => (Passage: row.GetInt64(0), Number: row.GetString(1)),
                "SELECT passage, number FROM mention WHERE ordinal = $ordinal",
                ("$ordinal", number.Ordinal))
            .Where(mention => DocumentNumber.TryParse(mention.Number) is { } named && number.CanMean(named))
            .Select(mention => mention.Passage)
            .Distinct()
            .OrderBy(State.KeyOf)
            .Take(limit),
    ];
}
