using Bot.Answering;
using Bot.Desk.Batches;

namespace Bot.Desk;

internal static partial class DeskReplies
{
    public const string NothingAsked = "Dòng này không có số hiệu hay từ nào để tìm.";
    public const string EmptyBatch = "Bạn chưa nhập dòng nào và chưa chọn tệp.";
    public const string NotText = "Tệp không phải văn bản UTF-8. Trong Excel, hãy lưu dưới dạng “CSV UTF-8”.";

    public static IReadOnlyList<string> BatchColumns { get; } =
    [
        "Dòng", "Nội dung dòng", "Kết quả", "Số tài liệu", "Loại", "Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu hoặc tiêu đề", "Hiệu lực", "Trang trong kho", "Ghi chú", "SHA-256",
    ];

    public static string BatchTitle(int lines) => $"Kết quả tra {Replies.Number(lines)} dòng";

    public static string BatchCut(int left) => $"Chỉ tra {Replies.Number(BatchLookup.MostLines)} dòng mỗi lần; còn {Replies.Number(left)} dòng chưa tra.";

    public static string Outcome(BatchLine line) => line.Outcome switch
    {
        BatchOutcome.Found => "Có trong kho",
        BatchOutcome.Several => "Nhiều văn bản cùng số",
        BatchOutcome.Differs => "Có nhưng khác",
        BatchOutcome.OnlyNamed => "Chỉ được nhắc tới",
        BatchOutcome.NotFound => "Không có",
        BatchOutcome.Searched => line.Count == 0 ? "Không có kết quả" : "Đã tìm",
        _ => "Dòng không đọc được",
    };

    /// <summary>What differs or is wrong in the line; null when nothing is.</summary>
    public static string? Remark(BatchLine line) => line switch
    {
        { Faults.Count: > 0 } => string.Join(" ", line.Faults.Select(fault => fault.Span.Length > 0 ? At(fault) : fault.Message)),
        { Differences.Count: > 0 } => string.Join(" ", line.Differences.Select(Tell)),
        { Query: { } query } => Understood(query),
        _ => null,
    };
}
