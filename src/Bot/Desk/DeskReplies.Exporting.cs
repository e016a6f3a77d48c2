using System.Globalization;
using Bot.Answering;
using Bot.Desk.Searching;

namespace Bot.Desk;

internal static partial class DeskReplies
{
    public static IReadOnlyList<string> ResultColumns { get; } =
    [
        "TT", "Nguồn", "Loại", "Số, ký hiệu", "Trích yếu hoặc tiêu đề", "Cơ quan ban hành", "Ngày ban hành", "Ngày có hiệu lực", "Ngày đăng",
        "Hiệu lực", "Trang trong kho", "Nơi đăng gốc", "SHA-256",
    ];

    public static string ExportTitle(int count) => $"Danh mục {Replies.Number(count)} tài liệu";

    public static IReadOnlyList<(string Name, string Value)> About(DeskResult result, DateTimeOffset at) =>
    [
        ("Câu tìm", result.Query.Text),
        ("Viết bằng toán tử", result.Query.Explicit),
        ("Thứ tự", InOrder(result.Order)),
        .. Kept(result.Generation, result.Commits, result.AsOf, at),
    ];

    /// <summary>From which state of the archive a list was made, and when.</summary>
    public static IReadOnlyList<(string Name, string Value)> Kept(int generation, long commits, DateOnly asOf, DateTimeOffset at) =>
    [
        ("Xuất lúc", at.ToString("dd/MM/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture)),
        ("Thế hệ kho", string.Create(CultureInfo.InvariantCulture, $"{generation}.{commits}")),
        ("Hiệu lực tính đến", Replies.Day(asOf)),
        ("Ghi chú", "Máy lập danh mục từ kho đã thu thập, không thay văn bản gốc. SHA-256 là mã băm của tệp đã đọc."),
    ];
}
