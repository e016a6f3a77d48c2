namespace Archive.Text;

/// <summary>
/// Cuts a text into syllables: runs of letters and digits. Combining marks, soft hyphens and zero-width characters inside
/// a run belong to it. Lists of words to compare with must be read by the same method: "vi" and "vy" have one form.
/// Safe for many threads.
/// </summary>
public static class Syllables
{
    private const byte Starts = 1;
    private const byte Continues = 2;

    private static readonly byte[] Classes = ClassTable();

    public static List<Syllable> Of(string text)
    {
        var syllables = new List<Syllable>(text.Length / 5);
        foreach (var syllable in In(text)) syllables.Add(syllable);
        return syllables;
    }

    /// <summary>The same without a list, for text in bulk: <c>foreach (var syllable in Syllables.In(text))</c>.</summary>
    public static Enumerator In(string text) => new(text);

    /// <summary>The index form of a single word; null when it is not one run of letters and digits.</summary>
    public static Syllable? One(string word)
    {
        var all = In(word);
        return all.MoveNext() && all.Current.Span.Length == word.Length ? all.Current : null;
    }

    private static byte[] ClassTable()
    {
        var classes = new byte[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (char.IsLetterOrDigit((char)c)) classes[c] = Starts;
            else if (CharRoles.IsInvisible(c) || (!char.IsSurrogate((char)c) && CharRoles.Extends(new((char)c)))) classes[c] = Continues;
        }
        return classes;
    }

    public struct Enumerator(string text)
    {
        private int position;

        public Syllable Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            var classes = Classes;
            var i = position;
            while (i < text.Length && classes[text[i]] != Starts) i++;
            if (i == text.Length)
            {
                position = i;
                return false;
            }
            var start = i;
            var hash = 2166136261u;
            do
            {
                hash = (hash ^ text[i]) * 16777619u;
                i++;
            }
            while (i < text.Length && classes[text[i]] != 0);
            position = i;
            // A run does not end in something nobody sees.
            var end = i;
            while (CharRoles.IsInvisible(text[end - 1])) end--;
            if (end != i) hash = SyllableCache.Hash(text.AsSpan(start, end - start));
            var form = SyllableCache.Get(text.AsSpan(start, end - start), hash);
            Current = new Syllable(form.Exact, form.Folded, new TextSpan(start, end - start));
            return true;
        }
    }
}
