using System.Text.RegularExpressions;
using Archive.Documents;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>
/// The parts of an official document by line numbers (30/2020/NĐ-CP, art. 8): letterhead, type and title, body, foot, annexes.
/// Ends are exclusive. Found anew from the text alone, so that reading and splitting agree.
/// </summary>
internal sealed record OfficialForm(IReadOnlyList<string> Lines)
{
    private const int LongestTitleLine = 400;

    private static readonly Regex Capacity = new(@"^(TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Office = new(
        @"^(CHỦ TỊCH|PHÓ CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|BÍ THƯ|PHÓ BÍ THƯ|TRƯỞNG BAN|VIỆN TRƯỞNG|CHÁNH ÁN|TỔNG BÍ THƯ|CHÁNH THANH TRA)[\p{Lu} ,]*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex AnnexHeading = new(@"^phu luc(\s+([ivxlc]+|\d+|so \d+))?\s*[.:]?(\s.*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex IssuedWith = new(@"^\(?\s*(ban hanh\s+)?kem theo\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Authority = new(
        @"^(CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ$|QUỐC HỘI$|GIÁM ĐỐC|CHÁNH |TỔNG GIÁM ĐỐC|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|CỤC TRƯỞNG|ỦY BAN THƯỜNG VỤ)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex BodyStart = new(
        @"^(can cu|kinh gui|chuong\s+([ivx]+|\d+)\b|phan (thu|[ivx]+\b)|dieu\s+\d+|[ivx]+\.\s|\d+[.)]\s|thuc hien |de (tang cuong|trien khai|thuc hien)|trien khai |theo de nghi|xet de nghi|[-+]\s)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Structure = new(
        @"^(can cu|kinh gui|chuong\s+([ivx]+|\d+)\b|phan (thu|[ivx]+\b)|dieu\s+\d+|[ivx]+\.\s|\d+[.)]\s|[-+]\s)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Rule = new(@"^[\s_\-–—=*.]+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Line of Quốc hiệu or of the Party's title, -1 when there is none.</summary>
    public int Motto { get; private init; } = -1;

    /// <summary>Line that names the type ("KẾ HOẠCH"); -1 for công văn and what has no form.</summary>
    public int TypeLine { get; private init; } = -1;

    public DocumentKind? TypeNamed { get; private init; }

    public int TitleEnd { get; private init; }

    public int BodyStartLine { get; private init; }

    public int FootStart { get; private init; }

    public int FootEnd { get; private init; }

    /// <summary>Where each annex or attached regulation begins; the last one ends with the text.</summary>
    public IReadOnlyList<int> Annexes { get; private init; } = [];

    public bool IsOfficial => Motto >= 0 || TypeLine >= 0 || (Annexes.Count > 0 && Annexes[0] == 0);

    public static OfficialForm Of(IReadOnlyList<string> lines)
    {
        var form = new OfficialForm(lines);
        var motto = FindMotto(lines);
        var annexes = form.FindAnnexes(motto);
        var mainEnd = annexes.Count > 0 ? annexes[0] : lines.Count;
        var (typeLine, kind) = FindType(lines, motto, mainEnd);
        var titleEnd = typeLine < 0 ? 0 : TitleEndOf(lines, typeLine, mainEnd);
        var bodyStart = typeLine >= 0 ? titleEnd : LetterheadEnd(lines, motto, mainEnd);
        var footStart = FindFoot(lines, bodyStart, mainEnd);
        return form with
        {
            Motto = motto,
            TypeLine = typeLine,
            TypeNamed = kind,
            TitleEnd = titleEnd,
            BodyStartLine = Math.Min(SkipAuthority(lines, bodyStart, mainEnd), footStart),
            FootStart = footStart,
            FootEnd = mainEnd,
            Annexes = annexes,
        };
    }

    private static int FindMotto(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (Letterhead.IsMotto(lines[i]))
                return i;
        return -1;
    }

    private static (int, DocumentKind?) FindType(IReadOnlyList<string> lines, int motto, int end)
    {
        // A converter may have put the letterhead at the end; the type stands at the beginning all the same.
        var from = motto >= 0 && motto < 40 ? motto : 0;
        for (var i = from; i < Math.Min(end, from + 30); i++)
        {
            if (lines[i].StartsWith("Căn cứ", StringComparison.Ordinal) || lines[i].StartsWith("Kính gửi", StringComparison.Ordinal)) break;
            if (TypeAtStart(lines[i]) is { } kind) return (i, kind);
        }
        return (-1, null);
    }

    /// <summary>The type in capitals, alone on its line or with the title behind it.</summary>
    internal static DocumentKind? TypeAtStart(string line)
    {
        line = line.TrimStart(',', '.', '*', '_', '-', '|', ' ');
        if (line.Length is < 3 or > LongestTitleLine) return null;
        var words = line.TrimEnd(':', '.').Split(' ', 5);
        for (var count = Math.Min(words.Length, 4); count > 0; count--)
        {
            var name = string.Join(' ', words[..count]);
            if (name.Any(char.IsLower) || name.Length < 3 || !name.Any(char.IsLetter) || name.Contains('/', StringComparison.Ordinal)) continue;
            if (name.All(char.IsLetter) && name.Length <= 3 && name != "LỆNH") continue;
            if (DocumentKind.TryParse(name) is { } kind && kind.Name.Length >= name.Length - 1) return kind;
        }
        return null;
    }

    private static int TitleEndOf(IReadOnlyList<string> lines, int typeLine, int end)
    {
        var i = typeLine + 1;
        var capitals = false;
        for (; i < Math.Min(end, typeLine + 12); i++)
        {
            var line = lines[i];
            if (Rule.IsMatch(line))
            {
                // A rule under the title ends it; one above it only parts it from the type.
                if (i > typeLine + 1) break;
                continue;
            }
            var folded = LineStart.Folded(line);
            // "KẾ HOẠCH / Triển khai thực hiện …" is a title, "Thực hiện …, Ủy ban nhân dân tỉnh ban hành …" below it is not.
            var opening = i == typeLine + 1 ? Structure : BodyStart;
            if (line.Length > LongestTitleLine || opening.IsMatch(folded) || IssuedWith.IsMatch(folded) || Authority.IsMatch(line)) break;
            if (i > typeLine + 1 && EndsSentence(lines[i - 1])) break;
            if (EndsSentence(line) && (line.Contains(", ", StringComparison.Ordinal) || line.EndsWith(':'))) break;
            var isCapitals = !line.Any(char.IsLower);
            if (i > typeLine + 1 && capitals && !isCapitals && !IsOffice(lines[i - 1])) break;
            // A second line goes on in lower case, or it is the first paragraph of the body.
            if (i > typeLine + 1 && !isCapitals && !Rule.IsMatch(lines[i - 1]) && char.IsUpper(line[0]) && line.Length > 120) break;
            capitals = isCapitals;
        }
        return i;
    }

    /// <summary>"CHỈ THỊ / CỦA BAN THƯỜNG VỤ TỈNH ỦY / Về …": whose it is, between type and title.</summary>
    internal static bool IsOffice(string line) => line.Length < 120 && LineStart.Folded(line).StartsWith("cua ", StringComparison.Ordinal) && !line.Any(char.IsLower);

    private static bool EndsSentence(string line) => line.Length > 0 && line[^1] is '.' or ';' or ':';

    private static int SkipAuthority(IReadOnlyList<string> lines, int start, int end)
    {
        while (start < end && (Rule.IsMatch(lines[start]) || (Authority.IsMatch(lines[start]) && !lines[start].Any(char.IsLower)))) start++;
        return start;
    }

    /// <summary>A công văn: the body begins at the addressee, or where whole sentences begin.</summary>
    private static int LetterheadEnd(IReadOnlyList<string> lines, int motto, int end)
    {
        if (motto < 0 || motto > 40) return 0;
        for (var i = motto; i < Math.Min(end, motto + 15); i++)
        {
            if (BodyStart.IsMatch(LineStart.Folded(lines[i]))) return i;
            if (i > motto + 2 && lines[i].Length > 150) return i;
        }
        return Math.Min(end, motto + 1);
    }

    private static int FindFoot(IReadOnlyList<string> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Letterhead.IsRecipients(lines[i]) || Capacity.IsMatch(lines[i])) return i;
            var isNamed = i > start && i + 1 < end && LooksLikeName(lines[i + 1]);
            if (Office.IsMatch(lines[i]) && (i > start + 2 || isNamed) && end - i < 30 && !lines[i].EndsWith(':')) return i;
        }
        return end;
    }

    private List<int> FindAnnexes(int motto)
    {
        var annexes = new List<int>();
        // Form and recipients are behind us: only then can an annex begin, unless the whole file is one.
        var passedFoot = false;
        for (var i = 0; i < Lines.Count; i++)
        {
            var line = Lines[i];
            if (Letterhead.IsRecipients(line) || Capacity.IsMatch(line) || Office.IsMatch(line)) passedFoot = true;
            var folded = LineStart.Folded(line);
            if (line.Length < 200 && AnnexHeading.IsMatch(folded) && char.IsUpper(line[0]) && (i == 0 || passedFoot) && !EndsSentence(line))
                annexes.Add(i);
            else if (IssuedWith.IsMatch(folded) && passedFoot && i > motto)
            {
                var start = HeadingBefore(i, annexes.Count > 0 ? annexes[^1] : -1);
                if (start is { } found) annexes.Add(found);
            }
        }
        return annexes;
    }

    /// <summary>"QUY CHẾ / Phát ngôn … / (Ban hành kèm theo …)": the title lines above the bracket begin it.</summary>
    private int? HeadingBefore(int bracket, int lastAnnex)
    {
        var start = bracket;
        while (start > 0 && bracket - start < 8 && start - 1 > lastAnnex && IsTitleLike(Lines[start - 1])) start--;
        // Belongs to an annex whose heading was met already.
        if (lastAnnex >= 0 && start - 1 <= lastAnnex) return null;
        return start == bracket ? null : start;

        static bool IsTitleLike(string line) => line.Length < 250 && !EndsSentence(line) && !line.StartsWith('-')
            && !Letterhead.IsRecipients(line) && (Rule.IsMatch(line) || !line.Any(char.IsLower) || TypeAtStart(line) is not null || line.Length < 160)
            && !LooksLikeName(line);
    }

    /// <summary>Two to five capitalised words: the signer's name, last line of a foot.</summary>
    internal static bool LooksLikeName(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 7 && line.Length < 50 && line.Any(char.IsLower)
            && Array.TrueForAll(words, word => char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '.' or '-' or '’' or '\''))
            && words.Count(word => word.Length > 1 && word.Skip(1).All(char.IsLower)) >= 2;
    }
}
