using Archive.Index;
using Archive.Text;

namespace Archive.Search;

/// <summary>Words sought one after the other, and the terms that every passage holding them must have.</summary>
internal sealed class SoughtWords
{
    private readonly List<Syllable> words;
    private readonly bool hasMarks;

    public SoughtWords(string text)
    {
        words = Syllables.Of(text);
        hasMarks = words.Exists(word => word.Exact != word.Folded);
        Terms = [.. Read().Distinct()];
    }

    public int Count => words.Count;

    public IReadOnlyList<ulong> Terms { get; }

    /// <summary>Whether a passage with all terms holds the words for certain: one word, or two without marks. Of others the text must be read.</summary>
    public bool TermsTell => words.Count == 1 || (words.Count == 2 && !hasMarks);

    public bool StandIn(string text)
    {
        var matched = new Queue<Syllable>(words.Count);
        foreach (var syllable in Syllables.In(text))
        {
            if (matched.Count == words.Count) matched.Dequeue();
            matched.Enqueue(syllable);
            if (matched.Count == words.Count && matched.Zip(words).All(pair => Same(pair.First, pair.Second))) return true;
        }
        return false;
    }

    private bool Same(Syllable met, Syllable sought) => hasMarks ? met.Exact == sought.Exact : met.Folded == sought.Folded;

    private IEnumerable<ulong> Read()
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (hasMarks || words.Count == 1)
                yield return hasMarks ? TermHash.Of(TermField.Exact, words[i].Exact) : TermHash.Of(TermField.Folded, words[i].Folded);
            if (i > 0)
                yield return TermHash.OfPair(TermHash.Of(TermField.Folded, words[i - 1].Folded), TermHash.Of(TermField.Folded, words[i].Folded));
        }
    }
}
