namespace Archive.Text;

/// <summary>Phrases looked up word by word, folded, the longest first; punctuation inside a phrase does not matter.</summary>
internal sealed class PhraseTable<T>
{
    // "Văn hóa, Thể thao", "LĐ - TB&XH": what may stand between two words of one phrase.
    private const int WidestGap = 3;

    private readonly Node root = new();

    public void Add(string phrase, T value)
    {
        var node = root;
        foreach (var word in Syllables.In(phrase))
        {
            if (!node.Next.TryGetValue(word.Folded, out var next)) node.Next[word.Folded] = next = new Node();
            node = next;
        }
        if (node != root) node.Values.Add(value);
    }

    /// <summary>The longest phrase that begins at word <paramref name="from"/>: how many words, and its values in the order they were added.</summary>
    public (int Count, IReadOnlyList<T> Values) Match(string text, List<Syllable> words, int from)
    {
        var node = root;
        var found = (Count: 0, Values: (IReadOnlyList<T>)[]);
        for (var i = from; i < words.Count; i++)
        {
            if (i > from && !Adjoins(text, words[i - 1].Span.End, words[i].Span.Start)) break;
            if (!node.Next.TryGetValue(words[i].Folded, out var next)) break;
            node = next;
            if (node.Values.Count > 0) found = (i - from + 1, node.Values);
        }
        return found;
    }

    public static bool Adjoins(string text, int from, int to)
    {
        if (to - from > WidestGap) return false;
        for (var i = from; i < to; i++)
            if (text[i] is ';' or ':' or '(' or ')' or '"' or '?' or '!') return false;
        return true;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public List<T> Values { get; } = [];
    }
}
