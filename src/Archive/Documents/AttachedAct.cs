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

    private static readonly (string Name, string Anchor)[] Anchors = [.. Names.Select(name => (name, Folding.Fold(name).Replace(' ', '-')))];

    /// <summary>The name a heading in capitals begins with: "QUY CHẾ", "QUY ĐỊNH VỀ …"; null for other headings.</summary>
    public static string? Heading(string line)
    {
        var text = NormalizedText.Of(line).Text.TrimStart(' ', '*', '_');
        return Names.Where(name => text.StartsWith(name.ToUpperInvariant(), StringComparison.Ordinal) && !char.IsLetter(text.ElementAtOrDefault(name.Length)))
            .MaxBy(name => name.Length);
    }

    /// <summary>"Quy chế" → "quy-che".</summary>
    internal static string Anchor(string name) => Array.Find(Anchors, known => known.Name == name).Anchor
        ?? throw new FormatException($"'{name}' is not issued with an act as a Quy chế is.");

    /// <summary>The name an anchor begins with, and what follows it.</summary>
    internal static (string Name, string Inside)? Take(string anchor)
    {
        var found = Array.Find(Anchors, known => anchor == known.Anchor || anchor.StartsWith(known.Anchor + '-', StringComparison.Ordinal));
        return found.Name is null ? null : (found.Name, anchor[found.Anchor.Length..].TrimStart('-'));
    }
}
