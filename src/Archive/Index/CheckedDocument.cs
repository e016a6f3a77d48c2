using Archive.Documents;

namespace Archive.Index;

/// <summary>A document read for checking, with the number of its first passage.</summary>
internal sealed record CheckedDocument(DocumentFacts Facts, long FirstPassage, IReadOnlyList<Passage> Passages)
{
    /// <summary>What the index must hold of it.</summary>
    public AnalysedPassage[] Analyse()
    {
        var key = StableKey.Of(Facts.Id);
        return [.. Passages.Select((passage, i) => AnalysedPassage.Of(FirstPassage + i, StableKey.Of(key, passage.Ordinal), Facts, passage))];
    }
}
