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

    /// <summary>How often a text speaks of each family. The "không" of "không quá" is that limit, not a negation.</summary>
    public static IReadOnlyDictionary<string, int> In(string text)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = new HashSet<int>();
        foreach (var match in Phrases.Find(Wording.Of(NormalizedText.Of(text).Text)).OrderByDescending(match => match.Weight))
            if (!match.Words.Any(taken.Contains))
            {
                found[match.Label] = found.GetValueOrDefault(match.Label) + 1;
                taken.UnionWith(match.Words);
            }
        return found;
    }

    /// <summary>The families that a sentence speaks of less often than the stretches it tells: two limits cannot become one.</summary>
    public static IReadOnlyList<string> Dropped(string said, IEnumerable<string> told)
    {
        var kept = In(said);
        return
        [
            .. told.Distinct(StringComparer.Ordinal).SelectMany(In).GroupBy(family => family.Key, family => family.Value, StringComparer.Ordinal)
                .Where(family => kept.GetValueOrDefault(family.Key) < family.Sum()).Select(family => family.Key).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The families that a sentence speaks of and its source does not.</summary>
    public static IReadOnlyList<string> Added(string said, IEnumerable<string> source)
    {
        var known = In(string.Join('\n', source));
        return [.. In(said).Keys.Where(family => !known.ContainsKey(family)).Order(StringComparer.Ordinal)];
    }
}
