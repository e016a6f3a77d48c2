using Archive.Text;

namespace Archive.Documents.Issuers;

/// <summary>An office that is not in the table, known by its first words: "Cục Báo chí", "TRƯỜNG ĐẠI HỌC LÂM GIANG".</summary>
internal static class UnlistedOffice
{
    private const int LongestName = 15;

    private static readonly PhraseTable<string> Heads = Read();

    public static Issuer? Read(string text)
    {
        var words = Syllables.Of(text);
        var from = 0;
        while (Heads.Match(text, words, from).Count == 0)
        {
            if (OfficeTitles.After(words, from) is not { } next) return null;
            from = next;
        }
        if (words.Count - from is < 2 or > LongestName) return null;
        // A clause is no name.
        if (text.AsSpan().ContainsAny(";:?!\"")) return null;
        var name = text[words[from].Span.Start..];
        return new Issuer(name.Any(char.IsLower) ? name : SentenceCase(name), null, null);
    }

    /// <summary>What stands in capitals only: nobody can tell which words begin with one, so only the first does.</summary>
    private static string SentenceCase(string name) => name[0] + Folding.Lower(name[1..]);

    private static PhraseTable<string> Read()
    {
        var table = new PhraseTable<string>();
        foreach (var row in EmbeddedTable.Read("office_words.tsv").Rows)
            if (row["role"] == "head") table.Add(row["words"], row["words"]);
        return table;
    }
}
