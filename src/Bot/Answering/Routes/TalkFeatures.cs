using System.Globalization;
using Bot.Answering.Asking;

namespace Bot.Answering.Routes;

/// <summary>
/// What tells talk from a question where no phrase is known: words and pairs of words, with and without accents, how much is said, and
/// what is asked for. A feature is a name such as "gap can" (a pair), "=cứu" (with its accents), "#4-6" (words).
/// </summary>
internal static class TalkFeatures
{
    public const string Edge = "^";

    public static IReadOnlyList<string> Of(Asked asked)
    {
        var words = asked.Words;
        var features = new List<string> { Length(words.Count) };
        for (var i = 0; i < words.Count; i++)
        {
            features.Add(words.Syllables[i].Folded);
            if (!words.IsBare && words.Syllables[i].Exact != words.Syllables[i].Folded) features.Add("=" + words.Syllables[i].Exact);
            features.Add($"{(i == 0 ? Edge : words.Syllables[i - 1].Folded)} {words.Syllables[i].Folded}");
        }
        if (words.Count > 0) features.Add($"{words.Syllables[^1].Folded} {Edge}");
        features.AddRange(asked.For.Select(what => $"?{what}"));
        if (asked.People.Count > 0) features.Add("?name");
        if (asked.Numbers.Count > 0 || asked.Provision is not null) features.Add("?document");
        return [.. features.Distinct(StringComparer.Ordinal)];
    }

    private static string Length(int words) => words switch
    {
        <= 3 => "#" + words.ToString(CultureInfo.InvariantCulture),
        <= 6 => "#4-6",
        <= 10 => "#7-10",
        <= 15 => "#11-15",
        _ => "#more",
    };
}
