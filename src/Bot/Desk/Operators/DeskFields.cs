using Archive.Documents;
using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Desk.Operators;

/// <summary>What an operator is called, in Vietnamese and English, with or without accents and hyphens.</summary>
internal static class DeskFields
{
    private static readonly Dictionary<string, string> Known = Lines.Read("desk_fields.tsv")
        .SelectMany(cells => cells[1].Split('|').Select(name => (Name: Key(name), Field: cells[0])))
        .ToDictionary(pair => pair.Name, pair => pair.Field);

    /// <summary>The names that help shows, one a field.</summary>
    public static IReadOnlyList<string> Shown { get; } = [.. Lines.Read("desk_fields.tsv").Select(cells => cells[1].Split('|')[0])];

    /// <summary>"number", "kind" … as in the table; null for no operator.</summary>
    public static string? Find(string name) => Known.GetValueOrDefault(Key(name));

    public static string Name(DateField field) => field switch
    {
        DateField.Issued => "ban-hành",
        DateField.Effective => "hiệu-lực",
        DateField.Published => "đăng",
        _ => "ngày",
    };

    public static string Name(RelationKind? kind) => kind switch
    {
        RelationKind.BasedOn => "căn-cứ",
        RelationKind.Amends => "sửa-đổi",
        RelationKind.Supplements => "bổ-sung",
        RelationKind.Replaces => "thay-thế",
        RelationKind.Repeals => "bãi-bỏ",
        RelationKind.Corrects => "đính-chính",
        RelationKind.Guides => "hướng-dẫn",
        RelationKind.Details => "chi-tiết",
        RelationKind.Implements => "triển-khai",
        _ => "dẫn",
    };

    private static string Key(string name) => Folding.Fold(name).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
