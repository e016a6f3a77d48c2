using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>A number found: where it stands in the prepared text, and where the words that led to it begin.</summary>
internal sealed record NumberReading(DocumentNumber Number, TextSpan Span, int CueStart)
{
    public bool Repaired { get; init; }

    public DocumentKind? Kind { get; init; }

    public int? YearHint { get; init; }

    /// <summary>Put together from words; printed, the number may carry a year too.</summary>
    public bool IsAssembled { get; init; }
}
