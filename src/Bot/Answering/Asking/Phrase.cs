using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>
/// A turn of phrase to look for: words, "…" for a gap of up to <see cref="LongestGap"/> words, "^" and "$" for the ends of the question.
/// </summary>
internal sealed class Phrase
{
    private const int LongestGap = 16;

    private readonly List<List<Syllable>> parts = [];
    private readonly bool atStart;
    private readonly bool atEnd;

    public Phrase(string text)
    {
        atStart = text.StartsWith('^');
        atEnd = text.EndsWith('$');
        foreach (var part in text.Trim('^', '$').Split('…'))
            if (Archive.Text.Syllables.Of(part) is { Count: > 0 } words)
                parts.Add(words);
        if (parts.Count == 0) throw new FormatException($"'{text}' has no words to look for.");
    }

    /// <summary>Words looked for; a longer phrase says more.</summary>
    public int Length => parts.Sum(p => p.Count);

    /// <summary>Index and count of the words it covers, gaps included; null when it does not stand at <paramref name="start"/>.</summary>
    public (int First, int Count)? At(Wording wording, int start)
    {
        if (atStart && start != 0) return null;
        if (!Stands(wording, parts[0], start)) return null;
        var end = start + parts[0].Count;
        foreach (var part in parts.Skip(1))
        {
            var at = -1;
            for (var i = end; i <= Math.Min(end + LongestGap, wording.Count - part.Count) && at < 0; i++)
                if (Stands(wording, part, i)) at = i;
            if (at < 0) return null;
            end = at + part.Count;
        }
        if (atEnd && end != wording.Count) return null;
        return (start, end - start);
    }

    public bool IsIn(Wording wording)
    {
        for (var i = 0; i < wording.Count; i++)
            if (At(wording, i) is not null) return true;
        return false;
    }

    /// <summary>Word numbers that belong to the phrase itself, not to its gaps.</summary>
    public IEnumerable<int> Words(Wording wording, int start)
    {
        var from = start;
        foreach (var part in parts)
        {
            while (!Stands(wording, part, from)) from++;
            for (var k = 0; k < part.Count; k++) yield return from + k;
            from += part.Count;
        }
    }

    private static bool Stands(Wording wording, List<Syllable> part, int at)
    {
        if (at + part.Count > wording.Count) return false;
        for (var k = 0; k < part.Count; k++)
            if (!wording.Is(at + k, part[k])) return false;
        return true;
    }
}
