using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Text;

namespace Indexer.Splitting;

internal enum ProvisionLevel
{
    None,
    Part,
    Chapter,
    Section,
    Subsection,
    Article,
    Clause,
    Point,
}

/// <summary>
/// A line that begins a provision (78/2025/NĐ-CP): Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm; inserted ones carry a letter
/// or a figure behind their own (Điều 5a, điểm a1).
/// </summary>
internal readonly record struct ProvisionLine(ProvisionLevel Level, string Label, int TitleStart)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    // điểm follow the Vietnamese alphabet without f, j, w, z.
    private const string Alphabet = "abcdđeghiklmnopqrstuvxy";

    private static readonly Regex Part = new(@"^phan\s+(?<label>thu\s+\w+|[ivxlc]+|\d+)\s*[.:\-–]?\s*", Options);
    private static readonly Regex Chapter = new(@"^chuong\s+(?<label>[ivxlc]+|\d+)\b\s*[.:\-–]?\s*", Options);
    private static readonly Regex Section = new(@"^muc\s+(?<label>\d+|[ivx]+)\b\s*[.:\-–]?\s*", Options);
    private static readonly Regex Subsection = new(@"^tieu muc\s+(?<label>\d+)\b\s*[.:\-–]?\s*", Options);
    // "Điền 3." is how recognised text often spells it.
    private static readonly Regex Article = new(@"^(dieu\s+(?<label>\d{1,3}[a-z]?)(\s*[.:]\s*|\s*$|\s*[\-–]\s+)|die[nc]\s+(?<label>\d{1,3})\.\s+)", Options);
    private static readonly Regex BareArticle = new(@"^dieu\s+(?<label>\d{1,3}[a-z]?)\s+", Options);
    private static readonly Regex Clause = new(@"^(?<label>\d{1,3}[a-z]?)\s*([.)]\s+|[.)]$|-\s+)", Options);
    private static readonly Regex Point = new(@"^(?<label>[a-z]\d?)\s*\)\s*", Options);

    // "Điều 1 Phạm vi điều chỉnh": without a stop only a short title in a line of its own.
    private const int LongestBareTitle = 120;

    public static ProvisionLine Read(string line)
    {
        if (line.Length == 0) return default;
        var folded = Folding.Fold(line.Length > 200 ? line[..200] : line);
        if (Match(Part, ProvisionLevel.Part) is { } part && IsHeading(line)) return part;
        if (Match(Chapter, ProvisionLevel.Chapter) is { } chapter && IsHeading(line)) return chapter;
        if (Match(Section, ProvisionLevel.Section) is { } section && IsHeading(line)) return section;
        if (Match(Subsection, ProvisionLevel.Subsection) is { } subsection && IsHeading(line)) return subsection;
        if (Match(Article, ProvisionLevel.Article) is { } article && line[0] is 'Đ' or 'Ð' && !line.StartsWith("Điện", StringComparison.Ordinal)) return Match(Article, ProvisionLevel.Article)!.Value;
        if (Match(BareArticle, ProvisionLevel.Article) is { } bare && line[0] == 'Đ' && line.Length < LongestBareTitle
            && bare.TitleStart < line.Length && char.IsUpper(line[bare.TitleStart]) && IsHeading(line) && !NamesAnAct(folded[bare.TitleStart..])) return bare;
        if (Match(Clause, ProvisionLevel.Clause) is { } clause) return clause;
        if (Match(Point, ProvisionLevel.Point) is { } point) return point;
        return default;

        ProvisionLine? Match(Regex form, ProvisionLevel level)
        {
            var match = form.Match(folded);
            if (!match.Success) return null;
            var label = match.Groups["label"];
            // The label as printed: đ is not d.
            var printed = line.Substring(label.Index, label.Length);
            // "6ó" is a misread figure, not the clause inserted behind 6.
            if (level >= ProvisionLevel.Article && printed.Any(c => c > '\u007f' && char.ToLowerInvariant(c) != 'đ')) return null;
            return new ProvisionLine(level, level < ProvisionLevel.Article ? printed : printed.ToLowerInvariant(), match.Length);
        }
    }

    private static bool IsHeading(string line) => char.IsUpper(line[0]) && line[^1] is not ('.' or ';' or ',');

    private static bool NamesAnAct(string folded) => folded.StartsWith("nghi dinh", StringComparison.Ordinal) || folded.StartsWith("luat", StringComparison.Ordinal)
        || folded.StartsWith("thong tu", StringComparison.Ordinal) || folded.StartsWith("quyet dinh", StringComparison.Ordinal) || folded.StartsWith("nghi quyet", StringComparison.Ordinal);

    /// <summary>Whether this label can follow <paramref name="last"/> (null: be the first); what cannot is quoted or no provision.</summary>
    public bool Follows(string? last) => Level switch
    {
        ProvisionLevel.Article => last is null || (Ordinal(Label) is var n && Ordinal(last) is var m && ((n > m && n <= m + 5) || (n == m && Suffix(Label) > Suffix(last)))),
        ProvisionLevel.Clause => last is null ? Ordinal(Label) <= 1 : Ordinal(Label) is var n && Ordinal(last) is var m && ((n > m && n <= m + 2) || (n == m && Suffix(Label) > Suffix(last))),
        ProvisionLevel.Point => last is null ? Label[0] is 'a' : Alphabet.IndexOf(Label[0], StringComparison.Ordinal) is var n && Alphabet.IndexOf(last[0], StringComparison.Ordinal) is var m
            && ((n > m && n <= m + 2) || (n == m && string.CompareOrdinal(Label, last) > 0)),
        _ => true,
    };

    private static int Ordinal(string label)
    {
        var digits = label.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return int.Parse(digits < 0 ? label : label.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static int Suffix(string label) => char.IsLetter(label[^1]) ? Math.Max(1, Alphabet.IndexOf(label[^1], StringComparison.Ordinal) + 1) : 0;
}
