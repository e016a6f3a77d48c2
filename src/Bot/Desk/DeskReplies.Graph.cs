using Bot.Answering;
using Bot.Desk.Graph;

namespace Bot.Desk;

internal static partial class DeskReplies
{
    public const string NotHeld = "chưa có trong kho";
    public const string NoRelations = "Kho không có thông tin về quan hệ của văn bản này với văn bản khác.";

    public static string NotANumber(string typed) => $"“{typed}” không phải số, ký hiệu văn bản. Ví dụ: 41/2023/QĐ-UBND.";

    /// <summary>"Quyết định 39/2026/QĐ-UBND thay thế Quyết định 41/2023/QĐ-UBND (khoản 2 Điều 4)".</summary>
    public static string Tell(Edge edge) => $"{edge.From.Name} {Replies.Verb(edge.Kind)} {edge.To.Name}{(edge.Place is { } place ? $" ({place})" : "")}";

    public static string DayOf(Node node) => $"{(node.Day is { } day ? Replies.Day(day) : "không rõ ngày")}{(node.Document is null ? $" · {NotHeld}" : "")}";

    public static string PictureOf(Chain chain) => $"Sơ đồ {Replies.Number(chain.Nodes.Count)} văn bản theo thời gian: {string.Join("; ", chain.Links.Select(Tell))}.";
}
