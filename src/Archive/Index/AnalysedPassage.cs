using Archive.Documents;

namespace Archive.Index;

/// <summary>What the index keeps of a passage beside its text.</summary>
internal sealed record AnalysedPassage(long Number, long Key, PassageTerms Terms, IReadOnlyList<NumberMention> Mentions)
{
    public static AnalysedPassage Of(long number, long key, DocumentFacts facts, Passage passage) =>
        new(number, key, PassageTerms.Of(SearchedTitle(facts, passage.Heading), passage.Text), DocumentNumber.FindAll(passage.Text));

    /// <summary>What is searched as the title of a passage: what names its document, and the headings above it.</summary>
    public static string SearchedTitle(DocumentFacts facts, string heading) =>
        facts.Number is null && heading.Length == 0 ? facts.Title : $"{facts.Kind?.Name} {facts.Number} {facts.Title} {heading}";
}
