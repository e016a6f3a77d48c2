namespace Bot.Answering.Asking;

/// <summary>Phrases with labels, from a list beside the code: label, tab, phrase.</summary>
internal sealed class PhraseList(IEnumerable<(string Label, string Phrase)> entries)
{
    private readonly List<(string Label, Phrase Phrase)> entries = [.. entries.Select(e => (e.Label, new Phrase(e.Phrase)))];

    public static PhraseList Read(string name) => new(Lines.Read(name).Select(cells => (cells[0], cells[1])));

    /// <summary>Every phrase found, longer ones first where they begin together.</summary>
    public IReadOnlyList<PhraseMatch> Find(Wording wording)
    {
        var found = new List<PhraseMatch>();
        foreach (var (label, phrase) in entries)
            for (var i = 0; i < wording.Count; i++)
                if (phrase.At(wording, i) is { } at)
                    found.Add(new PhraseMatch(label, at.First, at.Count, phrase.Length, [.. phrase.Words(wording, i)]));
        return [.. found.OrderBy(m => m.First).ThenByDescending(m => m.Weight)];
    }
}

/// <summary>A phrase found: words <paramref name="First"/> to First + <paramref name="Count"/> - 1; <paramref name="Words"/> leaves its gaps out.</summary>
internal sealed record PhraseMatch(string Label, int First, int Count, int Weight, IReadOnlyList<int> Words)
{
    public int End => First + Count;
}
