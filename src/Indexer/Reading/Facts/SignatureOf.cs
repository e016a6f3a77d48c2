using System.Text.RegularExpressions;
using Archive.Text;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>Who signed, and in what capacity (30/2020/NĐ-CP, Phụ lục I, mục II.7).</summary>
internal sealed record SignatureOf(string? Name, string? Capacity)
{
    private static readonly Regex Acting = new(@"^(T/M|TM|K/T|KT|T/L|TL|TUQ|Q)\b\s*\.?\s", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Signed = new(@"\(?\[?\(?\s*(da ky|ky ten|dong dau)[^)\]]*\)?\]?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Recipient = new(@"^([-–+•]|noi nhan|nhu (tren|dieu|kinh)|luu\s*:)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly string[] Ranks =
        ["Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy", "Chuẩn Đô đốc", "Phó Đô đốc", "Đô đốc"];

    public static SignatureOf Of(OfficialForm form)
    {
        var foot = form.Lines.Skip(form.FootStart).Take(form.FootEnd - form.FootStart)
            .Where(line => !Recipient.IsMatch(LineStart.Folded(line)) && !Letterhead.IsRecipients(line) && line.Length < 90)
            .ToList();
        var capacity = new List<string>();
        string? name = null;
        foreach (var line in foot)
        {
            var text = WithoutMarks(line);
            if (text.Length == 0) continue;
            if (IsCapacity(text) && name is null) capacity.Add(text);
            else if (NameIn(text) is { } found && (capacity.Count > 0 || name is null)) name = found;
        }
        return new SignatureOf(name, capacity.Count == 0 ? null : string.Join(' ', capacity));
    }

    /// <summary>As a person says it: "KT. Bộ trưởng, Thứ trưởng Vũ Thị Mai".</summary>
    public static string? Spoken(string? name, string? capacity)
    {
        if (name is null) return null;
        if (capacity is null) return name;
        var collective = capacity.StartsWith("TM.", StringComparison.Ordinal) || capacity.StartsWith("T/M", StringComparison.Ordinal);
        var office = collective ? AfterCollective(capacity) : capacity;
        return string.Join(' ', OfficeCase(office), name).Trim();
    }

    private static bool IsCapacity(string text) =>
        Acting.IsMatch(text) || (!text.Any(char.IsLower) && text.Any(char.IsLetter) && text.Length < 70 && !text.Contains('/', StringComparison.Ordinal)
            && LineStart.Folded(text) is var folded && OfficeTitles.Any(title => folded.Contains(title, StringComparison.Ordinal)));

    private static readonly string[] CollectiveOffices = ["pho thu tuong", "thu tuong", "pho chu tich", "chu tich", "bo truong", "pho bi thu", "bi thu", "pho giam doc", "giam doc", "pho truong ban", "truong ban"];
    private static readonly string[] DeputyOffices = [" phó ", " thứ trưởng", " chánh "];

    private static readonly string[] OfficeTitles =
        ["chu tich", "bo truong", "thu truong", "thu tuong", "giam doc", "chanh ", "truong", "bi thu", "tong giam doc", "vien truong", "uy vien"];

    private static string WithoutMarks(string line)
    {
        var match = Signed.Match(LineStart.Folded(line));
        return (match.Success ? line.Remove(match.Index, match.Length) : line).Trim(' ', '[', ']', '(', ')', '|');
    }

    private static string? NameIn(string text)
    {
        // Capacity and name on one line when a converter glued them: the name is what is not in capitals.
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = Array.FindIndex(words, word => word.Any(char.IsLower));
        if (from > 0 && words[..from].Length >= 2) text = string.Join(' ', words[from..]);
        return OfficialForm.LooksLikeName(text) || Array.Exists(Ranks, rank => text.StartsWith(rank + " ", StringComparison.Ordinal)) ? text : null;
    }

    // "TM. CHÍNH PHỦ THỦ TƯỚNG" → "THỦ TƯỚNG", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH" → "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"
    private static string AfterCollective(string capacity)
    {
        var acting = capacity.IndexOf("KT.", StringComparison.Ordinal);
        if (acting > 0) return capacity[acting..];
        var folded = Folding.Fold(capacity);
        var at = CollectiveOffices
            .Select(title => folded.LastIndexOf(title, StringComparison.Ordinal)).Where(index => index > 3).DefaultIfEmpty(-1).Min();
        return at > 0 ? capacity[at..] : "";
    }

    private static string OfficeCase(string capitals)
    {
        if (capitals.Length == 0) return "";
        var dot = capitals.IndexOf('.', StringComparison.Ordinal);
        var prefix = dot is > 0 and < 5 ? capitals[..(dot + 1)] + " " : "";
        var rest = capitals[prefix.Length..].Trim().ToLowerInvariant();
        // The deputy's own office follows the one he acts for.
        var second = DeputyOffices.Select(word => rest.IndexOf(word, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(-1).Min();
        if (second > 0 && prefix.Length > 0) return $"{prefix}{Capital(rest[..second])}, {Capital(rest[(second + 1)..])}";
        return prefix + Capital(rest);
    }

    private static string Capital(string text)
    {
        text = text.Trim();
        if (text.StartsWith("phó ", StringComparison.Ordinal)) return "Phó " + Capital(text[4..]);
        if (text.Length == 0) return text;
        text = char.ToUpperInvariant(text[0]) + text[1..];
        return text.Replace("quốc hội", "Quốc hội", StringComparison.Ordinal).Replace("ủy ban", "Ủy ban", StringComparison.Ordinal)
            .Replace("hội đồng", "Hội đồng", StringComparison.Ordinal).Replace("văn phòng", "Văn phòng", StringComparison.Ordinal)
            .Replace("thường trực", "Thường trực", StringComparison.Ordinal).Replace("Tổng bí thư", "Tổng Bí thư", StringComparison.Ordinal);
    }
}
