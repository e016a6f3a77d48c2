using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Checking;

namespace Bot.Desk.Checking;

internal enum QuoteOutcome
{
    /// <summary>Stands in the archive word by word; marks and capitals aside.</summary>
    Verbatim,

    /// <summary>Nearly stands there: the difference is shown.</summary>
    Altered,

    NotFound,
}

/// <summary>A quotation of an article, and where it stands.</summary>
internal sealed record CheckedQuote(TextSpan Span, string Words, QuoteOutcome Outcome)
{
    public ArchivedDocument? Document { get; init; }

    public Place Place { get; init; } = Place.Whole;

    /// <summary>The stretch of the document's text that is quoted or nearly so.</summary>
    public TextSpan Source { get; init; }

    /// <summary>From the document to the article, for what was altered.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    public bool NeedsLook => Outcome != QuoteOutcome.Verbatim;
}
