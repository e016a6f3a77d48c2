using Archive.Documents;
using Archive.Index;

namespace Bot.Desk.Graph;

/// <summary>The edges at a document, both ways. A target is resolved when it is asked for: a stub becomes a document by itself when that arrives.</summary>
internal sealed class Edges(ArchiveSnapshot snapshot)
{
    private readonly Dictionary<long, string> texts = [];

    public IReadOnlyList<Edge> From(ArchivedDocument document)
    {
        var from = Node.Of(document);
        return Distinct(snapshot.RelationsOf(document)
            .Select(relation => (Relation: relation, To: Target(relation)))
            .Where(pair => pair.To is not null && pair.To.Key != from.Key)
            .Select(pair => new Edge(from, pair.To!, pair.Relation.Kind, pair.Relation.TargetPlace, Quote(document, pair.Relation))));
    }

    public IReadOnlyList<Edge> To(Node node)
    {
        if (node.Number is not { } number) return [];
        return Distinct(snapshot.RelationsNaming(number)
            .Where(edge => node.Document is null || Means(edge.Relation, node.Document))
            .Where(edge => edge.Source.Facts.Id != node.Document?.Facts.Id)
            .OrderBy(edge => Catalogue.DayOf(edge.Source)).ThenBy(edge => edge.Source.Facts.Id, StringComparer.Ordinal)
            .Select(edge => new Edge(Node.Of(edge.Source), node, edge.Relation.Kind, edge.Relation.TargetPlace, Quote(edge.Source, edge.Relation))));
    }

    /// <summary>The one document that is meant, a stub where there is none or where several bear the number; null for a target without name and number.</summary>
    private Node? Target(Relation relation)
    {
        if (relation.Target is not { } number) return relation.TargetName is { } name ? Node.Named(name, relation.TargetDate) : null;
        return snapshot.FindByNumber(number).Where(document => document.Facts.BelongsTo is null && Means(relation, document)).ToList() is [var only]
            ? Node.Of(only)
            : Node.Stub(number, relation.TargetDate);
    }

    /// <summary>Numbers begin anew each year: a day beside the number must be the document's, and nothing acts on what comes later.</summary>
    private static bool Means(Relation relation, ArchivedDocument document) =>
        document.Facts.Class == SourceClass.Official && (relation.TargetDate is not { } day || document.Facts.Issued is not { } issued || day == issued);

    private string Quote(ArchivedDocument document, Relation relation)
    {
        if (!texts.TryGetValue(document.Key, out var text)) texts[document.Key] = text = snapshot.ReadText(document);
        return relation.Evidence.In(text);
    }

    private static IReadOnlyList<Edge> Distinct(IEnumerable<Edge> edges) => [.. edges.DistinctBy(edge => (edge.From.Key, edge.To.Key, edge.Kind, edge.Place))];
}
