using Archive.Index;
using Bot.Desk.Graph;

namespace Bot.Channels.Web.Desk;

/// <summary>What the page of relations shows: the number as typed, the documents that bear it, or the relations of one.</summary>
internal sealed record RelationView(string? Typed)
{
    public string? Wrong { get; init; }

    public IReadOnlyList<ArchivedDocument> Several { get; init; } = [];

    public Relations? Relations { get; init; }
}
