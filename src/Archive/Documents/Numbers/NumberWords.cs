using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>The words beside a number that decide whether it is one: number_words.tsv.</summary>
internal static class NumberWords
{
    private static readonly PhraseTable<bool> MaskTable = Read("mask");
    private static readonly PhraseTable<bool> PlaceTable = Read("place");
    private static readonly PhraseTable<bool> CountedTable = Read("counted");
    private static readonly PhraseTable<bool> FollowsTable = Read("follows");
    private static readonly HashSet<string> GlueWords = [.. Rows("glue").Select(Folding.Fold)];

    /// <summary>Whether the words end in one after which no document number stands: "Mẫu", "Điều", "TCVN".</summary>
    public static bool EndsInMask(string text, List<Syllable> words, int end) => EndsIn(MaskTable, text, words, end);

    /// <summary>Whether the words end in one after which an address, a plate or an identity stands.</summary>
    public static bool EndsInPlace(string text, List<Syllable> words, int end) => EndsIn(PlaceTable, text, words, end);

    /// <summary>Whether what follows is counted by the number: "5 xã", "90 ngày"; a year and a date are not.</summary>
    public static bool IsCounted(string text, List<Syllable> words, int at)
    {
        if (at >= words.Count) return false;
        var next = at + 1 < words.Count ? words[at + 1].Folded : "";
        return words[at].Folded switch
        {
            "nam" => !IsYear(next) || IsSpanOfYears(text, words[at + 1].Span.End),
            "ngay" => next.Length == 0 || !char.IsAsciiDigit(next[0]),
            "thang" => next.Length == 0 || !char.IsAsciiDigit(next[0]),
            _ => CountedTable.Match(text, words, at).Count > 0,
        };
    }

    /// <summary>Whether what follows speaks of a document.</summary>
    public static bool Follows(string text, List<Syllable> words, int at) => at < words.Count && FollowsTable.Match(text, words, at).Count > 0;

    public static bool IsGlued(string folded) => GlueWords.Contains(folded);

    public static bool IsYear(string word) =>
        word.Length == 4 && word.All(char.IsAsciiDigit) && string.CompareOrdinal(word, "1945") >= 0 && string.CompareOrdinal(word, "2045") <= 0;

    /// <summary>"kế hoạch 5 năm 2021-2025" is a plan for five years.</summary>
    private static bool IsSpanOfYears(string text, int end)
    {
        var i = end;
        while (i < text.Length && text[i] is ' ' or '-') i++;
        return i > end && text.AsSpan(end, i - end).Contains('-') && i < text.Length && char.IsAsciiDigit(text[i]);
    }

    private static bool EndsIn(PhraseTable<bool> table, string text, List<Syllable> words, int end)
    {
        for (var from = Math.Max(0, end - 3); from < end; from++)
            if (table.Match(text, words, from).Count == end - from)
                return true;
        return false;
    }

    private static IEnumerable<string> Rows(string role) =>
        EmbeddedTable.Read("number_words.tsv").Rows.Where(row => row["role"] == role).Select(row => row["words"]);

    private static PhraseTable<bool> Read(string role)
    {
        var table = new PhraseTable<bool>();
        foreach (var words in Rows(role)) table.Add(words, true);
        return table;
    }
}
