using Archive.Text;
using Bot.Answering.Sentences;

namespace Bot.Answering.Asking;

/// <summary>
/// Names in a question that are neither persons, provinces nor offices: "cầu Nhật Lệ", "Newcastle". A document that does not
/// know them speaks of something else.
/// </summary>
internal static class ProperNames
{
    public static IReadOnlyList<IReadOnlyList<Syllable>> In(string text, Wording words)
    {
        if (words.IsBare || words.Syllables.All(w => char.IsUpper(text[w.Span.Start]))) return [];
        var offices = Agencies.In(text, words.Syllables);
        var names = new List<IReadOnlyList<Syllable>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsCapital(text, words.Syllables[i])) continue;
            var end = i + 1;
            while (end < words.Count && IsCapital(text, words.Syllables[end]) && words.Syllables[end].Span.Start - words.Syllables[end - 1].Span.End == 1) end++;
            // The first word of a question has a capital anyway.
            var first = words.Syllables[i].Span.Start == 0 || text[..words.Syllables[i].Span.Start].TrimEnd() is [.., '.' or '?' or '!' or ':'] ? i + 1 : i;
            var run = words.Syllables.Skip(first).Take(end - first).ToList();
            if (run.Count == 0 && !VietnameseSyllable.IsPossible(words.Syllables[i].Folded)) run = [words.Syllables[i]];
            if (run.Count > 0 && (run.Count >= 2 || (run.Count == 1 && !VietnameseSyllable.IsPossible(run[0].Folded) && run[0].Span.Length > 2))
                && !offices.Any(o => o.Overlaps(TextSpan.Between(run[0].Span.Start, run[^1].Span.End))))
                names.Add(run);
            i = end - 1;
        }
        return names;
    }

    private static bool IsCapital(string text, Syllable word)
    {
        var written = word.Span.In(text);
        return char.IsUpper(written[0]) && written.Length > 1 && written.Skip(1).All(char.IsLower);
    }
}
