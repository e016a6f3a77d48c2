using Bot.Answering.Asking;

namespace Bot.Answering.Topics;

/// <summary>Fields of public life, told by words of topics.tsv: for counting what is asked and written about, never for answering.</summary>
internal static class TopicList
{
    private static readonly PhraseList Phrases = PhraseList.Read("topics.tsv");

    /// <summary>The field that most words tell of, of equals the one named first; null when none is told of.</summary>
    public static string? Of(string text) => Of(Wording.Of(text));

    public static string? Of(Wording wording) => Phrases.Find(wording)
        .GroupBy(match => match.Label, StringComparer.Ordinal)
        .OrderByDescending(field => field.SelectMany(match => match.Words).Distinct().Count())
        .ThenBy(field => field.Min(match => match.First))
        .FirstOrDefault()?.Key;
}
