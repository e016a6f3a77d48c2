using Archive.Documents;
using Archive.Index;

namespace Bot.Channels.Web.Documents;

/// <summary>Everything that a document's page shows.</summary>
internal sealed record DocumentView(ArchivedDocument Document, Effect Effect, IReadOnlyList<Block> Text)
{
    public DocumentFacts Facts => Document.Facts;

    public string? CauseUrl { get; init; }

    public bool HasQuote { get; init; }

    /// <summary>What the text says of itself when it is no original: a sample, a summary.</summary>
    public string? Notice { get; init; }

    public IReadOnlyList<RelationRow> Outgoing { get; init; } = [];

    public IReadOnlyList<RelationRow> Incoming { get; init; } = [];

    /// <summary>The same act from other sources: by publisher or file, with the page.</summary>
    public IReadOnlyList<(string Source, string Url)> Copies { get; init; } = [];

    /// <summary>"Quyết định 12/2025/QĐ-UBND", or the title where there is no number.</summary>
    public string Name => Facts.Number is null ? Facts.Title : $"{Facts.Kind?.Name} {Facts.Number}".Trim();
}

/// <summary>One edge of the citation graph as a line: what is done, to or by which document, and the sentence that says so.</summary>
internal sealed record RelationRow(string Verb, string Name, string? Url, string Quote);
