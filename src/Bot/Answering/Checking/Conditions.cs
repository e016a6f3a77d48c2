using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Checking;

/// <summary>
/// Words that limit a rule ("trừ trường hợp", "không quá", "trước ngày", "không được"), by families of one meaning: "tối đa" keeps what
/// "không quá" says. Pure functions.
/// </summary>
internal static class Conditions
{
    private static readonly PhraseList Phrases = PhraseList.Read("conditions.tsv");

    /// <summary>The families a text speaks of. The "không" of "không quá" is that limit, not a negation.</summary>
    public static IReadOnlySet<string> In(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var taken = new HashSet<int>();
        foreach (var match in Phrases.Find(Wording.Of(NormalizedText.Of(text).Text)).OrderByDescending(match => match.Weight))
            if (!match.Words.Any(taken.Contains))
            {
                found.Add(match.Label);
                taken.UnionWith(match.Words);
            }
        return found;
    }

    /// <summary>The families that a sentence leaves out of the stretches it tells.</summary>
    public static IReadOnlyList<string> Dropped(string said, IEnumerable<string> told)
    {
        var kept = In(said);
        return [.. told.SelectMany(In).Where(family => !kept.Contains(family)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The families that a sentence speaks of and its source does not.</summary>
    public static IReadOnlyList<string> Added(string said, IEnumerable<string> source) => Dropped(string.Join('\n', source), [said]);
}
