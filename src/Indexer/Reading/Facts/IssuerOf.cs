using System.Text.RegularExpressions;
using Archive.Documents;
using Archive.Text;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>Who issued a document: the last office named above the number, with the place its superior names.</summary>
internal static class IssuerOf
{
    private static readonly string[] OfficeWords = [.. EmbeddedTable.Rows("office_words.tsv").Select(row => row[0])];
    private static readonly Regex NotAnOffice = new(@"^(so\s*:|so\s*[\d.…]|luat so|nghi quyet so|[\s_\-–—*]+$|v/v|.*, ngay |.*doc lap|.*cong hoa xa hoi|.*dang cong san viet nam|cong bao)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex OfParent = new(@"\bcủa\s+(?<office>\p{Lu}[\p{L} ,]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static Issuer? Official(OfficialForm form, DocumentNumber? number)
    {
        var offices = form.Motto < 0 ? BesideType(form) : Offices(form);
        if (offices.Count == 0) return number?.Symbol is { } symbol ? Issuer.TryParse(symbol) ?? LastPart(symbol) : null;
        var body = string.Join('\n', form.Lines.Skip(form.BodyStartLine));
        if (Joint(offices[^1], body) is { } joint) return joint;
        var own = Named(offices[^1], body);
        var parent = offices.Count > 1 ? Named(offices[^2], body) : null;
        if (own.Place is null && parent?.Place is { } place) return own with { Place = place };
        // Under a ministry an office is not known by its name alone.
        return own.Code is null && own.Place is null && parent is not null && !NamesPlace(own.Name) ? own with { Name = $"{own.Name} ({parent.Name})" } : own;
    }

    /// <summary>An annex names who issued its parent: "(Kèm theo Nghị định số … của Chính phủ)".</summary>
    public static Issuer? OfParentAct(string bracket) =>
        OfParent.Match(bracket) is { Success: true } match ? Issuer.TryParse(match.Groups["office"].Value.Trim(' ', ',', ')')) : null;

    /// <summary>A line in capitals that begins as names of offices do.</summary>
    public static bool IsOffice(string line) => line.Length is > 4 and < 120 && !line.Any(char.IsLower)
        && LineStart.Folded(line) + " " is var folded && Array.Exists(OfficeWords, word => folded.StartsWith(word, StringComparison.Ordinal));

    private static bool NamesPlace(string name) => Folding.Fold(name).Contains(" tinh ", StringComparison.Ordinal);

    private static Issuer? LastPart(string symbol) => Issuer.TryParse(symbol[(symbol.LastIndexOf('-') + 1)..]);

    /// <summary>"BỘ TÀI CHÍNH - BỘ CÔNG AN": a joint act, known by the first of those who issued it.</summary>
    private static Issuer? Joint(string printed, string body)
    {
        var parts = printed.Split([" - ", " – "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || !Array.TrueForAll(parts, IsOffice)) return null;
        var issuers = Array.ConvertAll(parts, part => Named(part, body));
        return issuers[0] with { Name = string.Join(" - ", issuers.Select(issuer => issuer.Name)) };
    }

    private static Issuer Named(string printed, string body)
    {
        var parsed = Issuer.TryParse(printed);
        // What no table has is spelt as the text itself spells it.
        return parsed is { Code: not null } ? parsed : new Issuer(TitleOf.InSentenceCase(printed, body), null, parsed?.Place);
    }

    private static readonly string[] SubordinateWords = [" so ", " cuc ", " chi cuc ", " trung tam ", " thanh tra ", " cong an ", " van phong "];

    /// <summary>Where a second office begins in a line that holds two, as a table cell may.</summary>
    private static int SecondOffice(string folded) => !folded.StartsWith("uy ban", StringComparison.Ordinal) && !folded.StartsWith("bo ", StringComparison.Ordinal) ? -1
        : SubordinateWords.Select(word => folded.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 5).DefaultIfEmpty(-1).Min();

    /// <summary>"QUYẾT ĐỊNH / CỦA ỦY BAN NHÂN DÂN TỈNH SƠN LA": a reprint without its letterhead.</summary>
    private static List<string> BesideType(OfficialForm form) =>
        [.. form.Lines.Skip(form.TypeLine + 1).Take(Math.Max(0, form.TitleEnd - form.TypeLine - 1)).Where(OfficialForm.IsOffice).Select(line => line[4..])];

    private static List<string> Offices(OfficialForm form)
    {
        var inHead = form.Motto < form.FootStart && form.Motto <= 40;
        var end = form.TypeLine > form.Motto ? form.TypeLine : inHead ? form.BodyStartLine : form.Lines.Count;
        var first = Math.Max(0, form.Motto - 8);
        var offices = new List<string>();
        foreach (var line in form.Lines.Skip(first).Take(Math.Max(end, form.Motto + 1) - first))
        {
            var folded = LineStart.Folded(line);
            // The stamp of a copy names who copied; the original's letterhead begins below it.
            if (HeadFacts.IsCopyStamp(line))
            {
                offices.Clear();
                continue;
            }
            if (NotAnOffice.IsMatch(folded) || line.Length > 120 || Letterhead.IsMotto(line))
            {
                if (folded.StartsWith("so", StringComparison.Ordinal) && offices.Count > 0) break;
                continue;
            }
            // The name of an office stands in capitals there; the title of a công văn does not.
            if (line.Count(char.IsUpper) <= line.Count(char.IsLower)) continue;
            if (SecondOffice(folded) is > 0 and var second)
            {
                offices.Add(line[..second].Trim());
                offices.Add(line[second..].Trim());
            }
            else if (offices.Count == 0 || Array.Exists(OfficeWords, word => (folded + " ").StartsWith(word, StringComparison.Ordinal))) offices.Add(line.Trim(' ', '*'));
            else offices[^1] += " " + line;
        }
        return offices;
    }
}
