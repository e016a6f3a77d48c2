using Archive.Documents.Issuers;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>Reads the words before a number, also typed without accents or with a keyboard that was off.</summary>
internal static class KindWords
{
    private const int MostWords = 4;
    private const int LongestIssuer = 8;

    private static readonly Dictionary<string, Entry> Entries = EmbeddedTable.Read("kind_words.tsv").Rows
        .Select(Entry.Of)
        .ToDictionary(entry => entry.Folded);

    private static readonly HashSet<string> LastWords = [.. Entries.Keys.Select(words => words[(words.LastIndexOf(' ') + 1)..])];

    public static KindCue Before(NumberText text, int at)
    {
        var words = text.WordsBefore(at);
        var end = words.Count;
        if (end == 0) return KindCue.None;
        var hasSo = IsSo(words[end - 1]) && IsLabelGap(text.Text, words[end - 1].Span.End, at);
        if (hasSo)
        {
            end--;
            if (end == 0 || !IsLabelGap(text.Text, words[end - 1].Span.End, words[end].Span.Start))
                return KindCue.None with { HasSo = true, Start = words[end].Span.Start };
        }
        // What ends a sentence or a line before "2." is not the name of what follows.
        else if (!IsBlank(text.Text, words[end - 1].Span.End, at)) return KindCue.None;
        var start = hasSo ? words[end].Span.Start : at;
        if (Find(text.Text, words, end) is { } found && IsRead(found.Entry, hasSo, text))
        {
            return new KindCue
            {
                Kind = found.Entry.Kind,
                Strength = found.Entry.Strength,
                IsAbbreviated = found.Entry.IsAbbreviated,
                HasSo = hasSo,
                Start = words[found.From].Span.Start,
            };
        }
        if ((hasSo || text.IsQuestion) && ThroughIssuer(text.Text, words, end) is { } issued)
            return issued with { HasSo = hasSo };
        if (text.IsQuestion && LawNamed(text, words, end, at) is { } law) return law with { HasSo = hasSo };
        return new KindCue
        {
            HasSo = hasSo,
            IsMasked = NumberWords.EndsInMask(text.Text, words, end),
            IsPlace = NumberWords.EndsInPlace(text.Text, words, end),
            Start = start,
        };
    }

    /// <summary>The kind that an abbreviation glued to its number names: "cv155", "qđ407".</summary>
    public static KindCue? Glued(string letters, int digits)
    {
        var folded = Folding.Fold(letters);
        if (!Entries.TryGetValue(folded, out var entry) || !entry.IsAbbreviated || folded.Length < 2) return null;
        // CT1 is a block of flats, KH2 a class: a weak abbreviation needs a number of two digits.
        if (entry.Strength == CueStrength.Weak && digits < 2) return null;
        return new KindCue { Kind = entry.Kind, Strength = entry.Strength, IsAbbreviated = true };
    }

    /// <summary>
    /// For a number of the Quốc hội, which laws and resolutions share: the last of their names in the sentence before it,
    /// "Luật Ban hành văn bản quy phạm pháp luật số".
    /// </summary>
    public static DocumentKind? OfAssembly(string text, int at)
    {
        for (var i = at - 1; i >= 0 && at - i < 250 && text[i] is not ('\n' or ';'); i--)
        {
            if (i > 0 && char.IsLetter(text[i - 1])) continue;
            var rest = text.AsSpan(i);
            if (rest.StartsWith("Bộ luật", StringComparison.OrdinalIgnoreCase)) return DocumentKind.TryParse("Bộ luật");
            if (rest.StartsWith("Nghị quyết", StringComparison.OrdinalIgnoreCase)) return DocumentKind.TryParse("Nghị quyết");
            if (rest.StartsWith("Luật ", StringComparison.Ordinal) || rest.StartsWith("LUẬT ", StringComparison.Ordinal))
                return i >= 3 && text.AsSpan(i - 3, 3).Equals("Bộ ", StringComparison.OrdinalIgnoreCase) ? DocumentKind.TryParse("Bộ luật") : DocumentKind.TryParse("Luật");
        }
        return null;
    }

    /// <summary>"Quyết định của Thủ tướng số", "chỉ thị tỉnh ủy": an office between the kind and the number.</summary>
    private static KindCue? ThroughIssuer(string text, List<Syllable> words, int end)
    {
        for (var at = Math.Max(1, end - LongestIssuer); at < end; at++)
        {
            if (IssuerReader.At(text, words, at, null) is not { } issuer || at + issuer.Count != end) continue;
            var before = words[at - 1].Folded is "cua" or "do" ? at - 1 : at;
            return Find(text, words, before) is { Entry: { IsNone: false, Kind: not null } entry } found
                ? new KindCue { Kind = entry.Kind, Strength = entry.Strength, IsAbbreviated = entry.IsAbbreviated, Issuer = issuer.Issuer.Code, Start = words[found.From].Span.Start }
                : null;
        }
        return null;
    }

    /// <summary>"luật báo chí 103/2016": the name of a law between the kind and a number that has its year; twelve and less may be a month.</summary>
    private static KindCue? LawNamed(NumberText text, List<Syllable> words, int end, int at)
    {
        var run = text.RunAt(at);
        if (text.At(run.End) != '/' || FullNumber.YearAt(text, run.End + 1) is null || (run.Length < 3 && string.CompareOrdinal(run.In(text.Text).PadLeft(2), "12") <= 0 && text.At(at) != '0')) return null;
        for (var i = end - 2; i >= 0; i--)
        {
            if (!PhraseTable<bool>.Adjoins(text.Text, words[i].Span.End, words[i + 1].Span.Start) || char.IsAsciiDigit(words[i + 1].Exact[0])) return null;
            if (words[i].Exact is "luật" or "luat" && Find(text.Text, words, i + 1) is { Entry: { IsNone: false, Kind: not null } entry } found)
                return new KindCue { Kind = entry.Kind, Strength = entry.Strength, Start = words[found.From].Span.Start };
        }
        return null;
    }

    private static (Entry Entry, int From)? Find(string text, List<Syllable> words, int end)
    {
        if (end == 0 || !LastWords.Contains(Decoded(words[end - 1]))) return null;
        for (var count = Math.Min(MostWords, end); count > 0; count--)
        {
            var from = end - count;
            var phrase = string.Join(' ', words.GetRange(from, count).Select(Decoded));
            if (!Entries.TryGetValue(phrase, out var entry) || !Adjoin(text, words, from, end)) continue;
            // A single word with accents must have the right ones: "luật", not "luất"; "nđ", not "nd" with a mark elsewhere.
            if (count == 1 && words[from].Exact != words[from].Folded && words[from].Folded == entry.Folded && words[from].Exact != entry.Exact) continue;
            return (entry, from);
        }
        return null;
    }

    private static bool Adjoin(string text, List<Syllable> words, int from, int end)
    {
        for (var i = from + 1; i < end; i++)
            if (!PhraseTable<bool>.Adjoins(text, words[i - 1].Span.End, words[i].Span.Start) || text[words[i - 1].Span.End] is ',' or '-' or '/')
                return false;
        return true;
    }

    private static string Decoded(Syllable word) => Typing.Decode(word.Exact) is { } meant ? Folding.Fold(meant) : word.Folded;

    private static bool IsSo(Syllable word) =>
        word.Exact is "số" or "so" or "sô" or "sồ" or "no" || (word.Folded is "soos" or "so61" or "so6" or "so1" && Typing.Decode(word.Exact) is not null);

    /// <summary>People type "kh 90" and "hd 36"; official text names a kind in full, and has other uses for the letters.</summary>
    private static bool IsRead(Entry entry, bool hasSo, NumberText text) =>
        !entry.IsNone && (!entry.IsAbbreviated || entry.Strength != CueStrength.Weak || hasSo || text.IsQuestion);

    private static bool IsBlank(string text, int from, int to) => to - from <= 3 && !text.AsSpan(from, to - from).ContainsAnyExcept(' ');

    private static bool IsLabelGap(string text, int from, int to)
    {
        if (to - from > 4) return false;
        for (var i = from; i < to; i++)
            if (!char.IsWhiteSpace(text[i]) && text[i] is not (':' or '.' or '(' or '"' or '“'))
                return false;
        return true;
    }

    private sealed record Entry(string Exact, string Folded, DocumentKind? Kind, CueStrength Strength, bool IsAbbreviated, bool IsNone)
    {
        public static Entry Of(EmbeddedTable.Row row)
        {
            var words = Syllables.Of(row["words"]);
            return new Entry(
                string.Join(' ', words.Select(word => word.Exact)),
                string.Join(' ', words.Select(word => word.Folded)),
                row["kind"] is { Length: > 0 } kind ? DocumentKind.TryParse(kind) : null,
                row["strength"] switch { "strong" => CueStrength.Strong, "weak" => CueStrength.Weak, "so" => CueStrength.NeedsSo, _ => CueStrength.Label },
                !row["words"].Contains(' ', StringComparison.Ordinal) && row["words"] is not ("luật" or "lệnh"),
                row["strength"] == "none");
        }
    }
}
