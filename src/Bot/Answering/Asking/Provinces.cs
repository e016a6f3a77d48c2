using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>Provinces and centrally run cities named in a question or a text, by the names of any time.</summary>
internal static class Provinces
{
    private static readonly List<(string Name, List<Syllable> Words)> Known = [.. Province.All.Select(p => (p.Name, Syllables.Of(p.Name)))];

    /// <summary>The provinces a text names; in accented text a name has its capital or "tỉnh" before it.</summary>
    public static IReadOnlyList<string> In(Wording text)
    {
        var found = new List<string>();
        foreach (var (name, words) in Known)
            for (var i = 0; i + words.Count <= text.Count; i++)
                if (Stands(text, i, words)) found.Add(name);
        foreach (var mention in Abbreviations.FindAll(text.Text))
            if (mention.Readings.Select(r => r.Expansion).FirstOrDefault(e => Known.Any(k => k.Name == e)) is { } meant) found.Add(meant);
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static bool Stands(Wording text, int at, List<Syllable> words)
    {
        for (var k = 0; k < words.Count; k++)
            if (!text.Is(at + k, words[k])) return false;
        var printed = text.Text[text.Syllables[at].Span.Start];
        return char.IsUpper(printed) || text.IsBare || text.Text == Folding.Lower(text.Text) || (at > 0 && text.Syllables[at - 1].Folded is "tinh" or "pho" or "o" or "tai");
    }
}
