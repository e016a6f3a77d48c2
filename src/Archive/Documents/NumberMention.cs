using Archive.Text;

namespace Archive.Documents;

/// <summary>A document number met in a text. A repaired one is a suggestion, never a certainty.</summary>
public sealed record NumberMention(DocumentNumber Number, TextSpan Span, bool Repaired)
{
    /// <summary>Kind named beside the number ("công văn 155"), also where the number's symbol does not show it.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Year named beside the number but no part of it ("công văn 155 năm 2023").</summary>
    public int? YearHint { get; init; }
}
