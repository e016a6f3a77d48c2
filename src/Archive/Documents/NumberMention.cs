using Archive.Text;

namespace Archive.Documents;

/// <summary>A document number met in a text. A repaired one is a suggestion, never a certainty.</summary>
public sealed record NumberMention(DocumentNumber Number, TextSpan Span, bool Repaired)
{
    /// <summary>Kind named beside the number ("công văn 155"), also where the number's symbol does not show it.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Year named beside the number but no part of it ("công văn 155 năm 2023").</summary>
    public int? YearHint { get; init; }

    /// <summary>Put together from words ("quyết định 407 của thủ tướng"): the printed number may carry a year as well.</summary>
    public bool IsAssembled { get; init; }

    /// <summary>Whether the complete number <paramref name="full"/> can be meant; one put together from words may lack a year.</summary>
    public bool CanMean(DocumentNumber full) =>
        Number.CanMean(full) || (IsAssembled && Number is { Year: null, IsParty: false } && full.Year is { } year && (Number with { Year = year }).CanMean(full));
}
