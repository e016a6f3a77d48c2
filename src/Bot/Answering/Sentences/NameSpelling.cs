using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Sentences;

/// <summary>Compares names of persons: the same, the same but for accents, or one slip of the pen apart.</summary>
internal static class NameSpelling
{
    /// <summary>1 for the name itself, 0.9 for other accents, 0.7 for a slip in one syllable; 0 for another name.</summary>
    public static double Likeness(string asked, IReadOnlyList<NamedPerson> people) => people.Count == 0 ? 0 : people.Max(p => Likeness(asked, p.Name));

    public static double Likeness(string asked, string met)
    {
        var left = Syllables.Of(asked);
        var right = Syllables.Of(met);
        if (left.Count != right.Count)
        {
            // "ông Yên", "đồng chí Huyên": the given name alone, or family and given name.
            if (left.Count < right.Count && left.Count <= 2 && right[^1].Exact == left[^1].Exact && (left.Count == 1 || left[0].Exact == right[0].Exact)) return 0.8;
            return 0;
        }
        if (left.Select(s => s.Exact).SequenceEqual(right.Select(s => s.Exact), StringComparer.Ordinal)) return 1;
        if (left.Select(s => s.Folded).SequenceEqual(right.Select(s => s.Folded), StringComparer.Ordinal)) return 0.9;
        if (left.Count < 3) return 0;
        var differing = left.Zip(right).Where(pair => pair.First.Folded != pair.Second.Folded).ToList();
        return differing is [var (a, b)] && IsOneSlip(a.Folded, b.Folded) ? 0.7 : 0;
    }

    /// <summary>One letter more, less, other, or two neighbours exchanged.</summary>
    private static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var left = a[start..(a.Length - end)];
        var right = b[start..(b.Length - end)];
        return (left.Length <= 1 && right.Length <= 1) || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }
}
