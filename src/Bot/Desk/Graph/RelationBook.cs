using Archive.Documents;
using Archive.Index;

namespace Bot.Desk.Graph;

/// <summary>All that the archive knows of how a document stands to others.</summary>
internal sealed record Relations(Node Subject, IReadOnlyList<Edge> Outgoing, IReadOnlyList<Edge> Incoming, Chain Chain)
{
    /// <summary>News items that name it, newest first.</summary>
    public IReadOnlyList<ArchivedDocument> News { get; init; } = [];

    /// <summary>Other documents that name it without saying what they do to it.</summary>
    public IReadOnlyList<ArchivedDocument> Mentions { get; init; } = [];
}

/// <summary>Looks up relations, of documents and of numbers that are only named.</summary>
internal sealed class RelationBook(ArchiveReader reader, Catalogues catalogues)
{
    public Relations? OfSlug(string slug)
    {
        using var snapshot = reader.Snapshot();
        return snapshot.FindBySlug(slug) is { } document ? Of(snapshot, Node.Of(document)) : null;
    }

    /// <summary>The documents that bear a number, and what is known of it where none does.</summary>
    public (IReadOnlyList<ArchivedDocument> Bearing, Relations? Stub) OfNumber(DocumentNumber number)
    {
        using var snapshot = reader.Snapshot();
        var bearing = snapshot.FindByNumber(number).Where(document => document.Facts.BelongsTo is null).ToList();
        return bearing.Count > 0 ? (bearing, null) : ([], Of(snapshot, Node.Stub(number, null)));
    }

    private Relations Of(ArchiveSnapshot snapshot, Node subject)
    {
        var edges = new Edges(snapshot);
        var incoming = edges.To(subject);
        var named = subject.Number is { } number ? snapshot.DocumentsNaming(number) : new HashSet<long>();
        var naming = catalogues.Of(snapshot).Documents.Where(document => named.Contains(document.Key) && document.Facts.Id != subject.Document?.Facts.Id).ToList();
        var acting = incoming.Select(edge => edge.From.Key).ToHashSet(StringComparer.Ordinal);
        return new(subject, subject.Document is { } own ? edges.From(own) : [], incoming, Chain.Of(subject, edges))
        {
            News = [.. naming.Where(document => document.Facts.Class == SourceClass.News)],
            Mentions = [.. naming.Where(document => document.Facts.Class == SourceClass.Official && !acting.Contains(Node.Of(document).Key))],
        };
    }
}
