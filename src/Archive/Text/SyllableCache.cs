namespace Archive.Text;

/// <summary>
/// Index forms of the words met lately. A direct-mapped table: bounded whatever is read, and without locks, since an
/// entry is replaced whole. Text in bulk is analysed at the price of one comparison a word.
/// </summary>
internal static class SyllableCache
{
    private const int Size = 1 << 16;
    private const int LongestKept = 32;

    private static readonly Form?[] Entries = new Form?[Size];

    public static Form Get(ReadOnlySpan<char> word, uint hash)
    {
        var slot = (hash ^ (hash >> 16)) & (Size - 1);
        var entry = Volatile.Read(ref Entries[slot]);
        if (entry is not null && word.SequenceEqual(entry.Word)) return entry;
        var form = Form.Of(word.ToString());
        if (word.Length <= LongestKept) Volatile.Write(ref Entries[slot], form);
        return form;
    }

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    internal sealed record Form(string Word, string Exact, string Folded)
    {
        public static Form Of(string word)
        {
            var exact = Spelling.Unify(Folding.Lower(NormalizedText.Of(word).Text));
            return new Form(word, exact, Folding.Fold(exact));
        }
    }
}
