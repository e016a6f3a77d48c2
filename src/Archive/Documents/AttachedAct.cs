using System.Globalization;
using Archive.Text;

namespace Archive.Documents;

/// <summary>
/// What is issued with a decision or a resolution and has articles of its own: "Ban hành kèm theo Quyết định này Quy chế …"
/// (30/2020/NĐ-CP, art. 8). Its Điều 1 is another than the decision's.
/// </summary>
public static class AttachedAct
{
    private static readonly string[] Names =
    [
        "Quy chế", "Quy định", "Quy trình", "Điều lệ", "Nội quy", "Kế hoạch", "Đề án", "Chương trình", "Phương án", "Hướng dẫn", "Chiến lược",
        "Bộ tiêu chí", "Bộ quy tắc", "Quy tắc", "Quy chuẩn",
    ];

    private const string Counted = " thứ ";

    private static readonly (string Name, string Anchor)[] Anchors = [.. Names.Select(name => (name, Folding.Fold(name).Replace(' ', '-')))];

    /// <summary>The name a heading in capitals begins with: "QUY CHẾ", "QUY ĐỊNH VỀ …"; null for other headings.</summary>
    public static string? Heading(string line)
    {
        var text = NormalizedText.Of(line).Text.TrimStart(' ', '*', '_');
        return Names.Where(name => text.StartsWith(name.ToUpperInvariant(), StringComparison.Ordinal) && !char.IsLetter(text.ElementAtOrDefault(name.Length)))
            .MaxBy(name => name.Length);
    }

    /// <summary>The name of the <paramref name="nth"/> of its kind with one act, from 1: "Quy chế", "Quy chế thứ 2".</summary>
    public static string Nth(string name, int nth) => nth == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{Counted}{nth}");

    /// <summary>"Quy chế" → "quy-che", "Quy chế thứ 2" → "quy-che-2".</summary>
    internal static string Anchor(string name)
    {
        var at = name.IndexOf(Counted, StringComparison.Ordinal);
        var kind = at < 0 ? name : name[..at];
        var anchor = Array.Find(Anchors, known => known.Name == kind).Anchor ?? throw new FormatException($"'{name}' is not issued with an act as a Quy chế is.");
        return at < 0 ? anchor : $"{anchor}-{name[(at + Counted.Length)..]}";
    }

    /// <summary>The name an anchor begins with, and what follows it.</summary>
    internal static (string Name, string Inside)? Take(string anchor)
    {
        var found = Array.Find(Anchors, known => anchor == known.Anchor || anchor.StartsWith(known.Anchor + '-', StringComparison.Ordinal));
        if (found.Name is null) return null;
        var inside = anchor[found.Anchor.Length..].TrimStart('-');
        var parts = inside.Split('-', 2);
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var nth)
            ? (Nth(found.Name, nth), parts.ElementAtOrDefault(1) ?? "")
            : (found.Name, inside);
    }
}
