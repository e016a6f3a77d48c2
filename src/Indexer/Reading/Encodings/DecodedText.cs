namespace Indexer.Reading.Encodings;

internal sealed record DecodedText(string Text, IReadOnlyList<ReasonCode> Warnings);
