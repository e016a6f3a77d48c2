using Archive.Documents;

namespace Bot.Desk.Graph;

/// <summary>
/// What became of a rule over the years: all documents reached from one by amending, supplementing, replacing, repealing and correcting,
/// in both directions, oldest first; and what each did to which.
/// </summary>
internal sealed record Chain(IReadOnlyList<Node> Nodes, IReadOnlyList<Edge> Links)
{
    private const int Most = 40;

    public static Chain Of(Node subject, Edges edges)
    {
        var nodes = new Dictionary<string, Node> { [subject.Key] = subject };
        var links = new List<Edge>();
        var waiting = new Queue<Node>([subject]);
        while (waiting.TryDequeue(out var node))
        {
            var around = edges.To(node).Concat(node.Document is { } document ? edges.From(document) : []).Where(edge => Changes(edge.Kind) && edge.From.Document is { Facts.Class: SourceClass.Official });
            foreach (var edge in around)
            {
                foreach (var end in (Node[])[edge.From, edge.To])
                {
                    if (nodes.Count >= Most || !nodes.TryAdd(end.Key, end)) continue;
                    waiting.Enqueue(end);
                }
                if (nodes.ContainsKey(edge.From.Key) && nodes.ContainsKey(edge.To.Key)) links.Add(edge);
            }
        }
        return new(
            [.. nodes.Values.OrderBy(node => node.Day ?? DateOnly.MinValue).ThenBy(node => node.Key, StringComparer.Ordinal)],
            [.. links.DistinctBy(edge => (edge.From.Key, edge.To.Key, edge.Kind, edge.Place)).OrderBy(edge => edge.From.Day).ThenBy(edge => edge.To.Day)]);
    }

    private static bool Changes(RelationKind kind) =>
        kind is RelationKind.Amends or RelationKind.Supplements or RelationKind.Replaces or RelationKind.Repeals or RelationKind.Corrects;
}
