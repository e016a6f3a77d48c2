using Archive.Text;

namespace Archive.Documents;

/// <summary>A date or period met in a text.</summary>
public sealed record DateMention(DateRange Range, TextSpan Span)
{
    /// <summary>The weekday printed beside the date contradicts it, or the order of day and month was open.</summary>
    public bool Doubtful { get; init; }
}
