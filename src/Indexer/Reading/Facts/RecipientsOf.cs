using System.Text.RegularExpressions;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>
/// To whom a document goes (30/2020/NĐ-CP, Phụ lục I, mục II.9): those addressed by "Kính gửi:", then the list "Nơi nhận:", whose
/// last line names where it is filed, the archive and the drafting unit ("Lưu: VT, KGVX").
/// </summary>
internal sealed record RecipientsOf(IReadOnlyList<string> Names, string? FiledWith)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Regex Addressed = new(@"^[\s*_]*kinh gui\s*:?", Options);
    private static readonly Regex Heading = new(@"^[\s*_]*noi nhan\s*:?", Options);
    // "Lưu: VT", "Lưu VPĐU", "Lưu Văn phòng Tỉnh ủy"; a name follows, else it is a word ("Lưu ý").
    private static readonly Regex Filed = new(@"^[Ll]ưu\s*[:.]?\s*(?<unit>[\p{Lu}\p{N}].*)$", Options);

    private const int LongestItem = 200;

    // "- Ban Tuyên giáo và / Dân vận Tỉnh ủy;": an item goes on until its semicolon.
    private const int WrappedLines = 3;

    public static RecipientsOf Of(OfficialForm form)
    {
        var names = new List<string>();
        var addressed = Find(form, Addressed, form.TypeLine >= 0 ? form.TypeLine : 0, form.FootStart);
        if (addressed >= 0) names.AddRange(Items(form.Lines, addressed, form.FootStart, Addressed));
        var list = Find(form, Heading, form.FootStart, form.FootEnd);
        if (list < 0) return new RecipientsOf(names, null);
        foreach (var item in Items(form.Lines, list, form.FootEnd, Heading))
        {
            if (Filed.Match(item) is { Success: true } filed) return new RecipientsOf(names, filed.Groups["unit"].Value.TrimEnd(' ', ','));
            names.Add(item);
        }
        return new RecipientsOf(names, null);
    }

    private static int Find(OfficialForm form, Regex heading, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).FirstOrDefault(i => heading.IsMatch(LineStart.Folded(form.Lines[i])), -1);

    private static IEnumerable<string> Items(IReadOnlyList<string> lines, int start, int end, Regex heading)
    {
        var first = lines[start][heading.Match(LineStart.Folded(lines[start])).Length..].Trim(' ', '*', '_', ':');
        foreach (var item in first.Split("; ").SelectMany(part => part.Split(" - ")).Select(Bare).Where(item => item.Length > 0)) yield return item;
        for (var i = start + 1; i < end && IsListed(lines[i]); i++)
        {
            var item = lines[i];
            var last = i;
            while (last + 1 < end && last - i < WrappedLines && item[^1] is not (';' or '.' or '/') && GoesOn(lines[last + 1])) item += " " + lines[++last];
            i = last;
            foreach (var part in item.Split("; -").Select(Bare).Where(part => part.Length > 0)) yield return part;
        }
    }

    private static bool IsListed(string line) => line.Length is > 1 and < LongestItem && line[0] is '-' or '–' or '+' or '•' or '*' or '_';

    private static bool GoesOn(string line) => line.Length is > 0 and < LongestItem && line[^1] is ';' or '.' && line.Any(char.IsLower) && !IsListed(line);

    private static string Bare(string item) => item.Trim(' ', '-', '–', '+', '•', '*', '_', ';', '.', '/', ',').Trim();
}
