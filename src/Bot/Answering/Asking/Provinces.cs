using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>Provinces and centrally run cities, old names and new (202/2025/QH15).</summary>
internal static class Provinces
{
    private static readonly List<(string Name, string Since2025, List<Syllable> Words)> Known = [.. Lines.Read("provinces.tsv")
        .Select(cells => (cells[0], cells[1], Syllables.Of(cells[0])))];

    /// <summary>Day on which 63 provinces became 34.</summary>
    public static readonly DateOnly Merger = new(2025, 7, 1);

    /// <summary>The provinces a text names; in accented text a name has its capital or "tỉnh" before it.</summary>
    public static IReadOnlyList<string> In(Wording text)
    {
        var found = new List<string>();
        foreach (var (name, _, words) in Known)
            for (var i = 0; i + words.Count <= text.Count; i++)
                if (Stands(text, i, words)) found.Add(name);
        foreach (var mention in Abbreviations.FindAll(text.Text))
            if (mention.Readings.Select(r => r.Expansion).FirstOrDefault(e => Known.Any(k => k.Name == e)) is { } meant) found.Add(meant);
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What the province belongs to since the merger; null when it kept its name or is not known.</summary>
    public static string? SuccessorOf(string name) =>
        Known.FirstOrDefault(k => k.Name == name) is { Since2025: { } since } && since != name ? since : null;

    private static bool Stands(Wording text, int at, List<Syllable> words)
    {
        for (var k = 0; k < words.Count; k++)
            if (!text.Is(at + k, words[k])) return false;
        var printed = text.Text[text.Syllables[at].Span.Start];
        return char.IsUpper(printed) || text.IsBare || text.Text == Folding.Lower(text.Text) || (at > 0 && text.Syllables[at - 1].Folded is "tinh" or "pho" or "o" or "tai");
    }
}
