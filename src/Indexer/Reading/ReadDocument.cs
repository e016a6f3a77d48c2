using Archive.Documents;

namespace Indexer.Reading;

/// <summary>A document with what was odd about it. One with a <paramref name="Refusal"/> was understood but must not be indexed.</summary>
internal sealed record ReadDocument(OfficialDocument Document, IReadOnlyList<ReasonCode> Warnings, ReasonCode? Refusal)
{
    public double? OcrConfidence { get; init; }
}
