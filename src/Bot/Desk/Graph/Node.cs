using Archive.Documents;
using Archive.Index;
using Bot.Answering;

namespace Bot.Desk.Graph;

/// <summary>A document of the graph. Without <paramref name="Document"/> it is a stub: named by others, not in the archive.</summary>
internal sealed record Node(string Key, string Name, DateOnly? Day, ArchivedDocument? Document)
{
    public DocumentNumber? Number { get; init; }

    public static Node Of(ArchivedDocument document) => new($"id {document.Facts.Id}", DeskReplies.Name(document.Facts), Catalogue.DayOf(document), document) { Number = document.Facts.Number };

    public static Node Stub(DocumentNumber number, DateOnly? day) =>
        new($"number {number.Key}", Replies.Name(number, DocumentKind.Of(number), null, null), day, null) { Number = number };

    public static Node Named(string name, DateOnly? day) => new($"name {name}", name, day, null);
}

/// <summary>What <paramref name="From"/> does to <paramref name="To"/>, and the sentence that says so.</summary>
internal sealed record Edge(Node From, Node To, RelationKind Kind, string? Place, string Quote);
