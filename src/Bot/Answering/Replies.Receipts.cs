using Bot.Answering.Checking;
using Bot.Answering.Receipts;

namespace Bot.Answering;

/// <summary>Sentences about receipts of citations.</summary>
internal static partial class Replies
{
    private const int MostChanges = 4;

    public const string ReceiptWanted = "Xin gõ mã trích dẫn sau lệnh, ví dụ: /kiemtra K7F3-9QX2. Mã có tám chữ và số, in dưới mỗi trích dẫn.";
    public const string SaidThen = "Khi trả lời, văn bản ghi:";
    public const string SaysNow = "Nay ghi:";
    public const string ReceiptTitle = "Kiểm tra mã trích dẫn";

    public static string NoSuchReceipt(string code) => $"Không có mã trích dẫn {code}. Xin kiểm tra lại tám chữ và số in dưới trích dẫn.";

    /// <summary>What became of a quotation, in one sentence.</summary>
    public static string ReceiptSays(CheckedReceipt found)
    {
        var given = $"Mã {found.Kept.Code}, {Lower(found.Kept.Name)}, trích ngày {Day(Vietnam.DayOf(found.Kept.Given))}";
        return found.Outcome switch
        {
            ReceiptOutcome.Unchanged => $"{given}: không thay đổi.",
            ReceiptOutcome.Moved => $"{given}: lời trích vẫn nguyên văn, văn bản trong kho đã có bản mới hơn.",
            ReceiptOutcome.Changed => $"{given}: nội dung đã thay đổi.",
            ReceiptOutcome.Dropped => $"{given}: tài liệu còn trong kho nhưng không còn lời trích này.",
            _ => $"{given}: tài liệu đã được rút khỏi kho.",
        };
    }

    public static string Difference(IReadOnlyList<Change> changes)
    {
        var told = changes.Where(change => change.Kind != ChangeKind.Same)
            .Select(change => $"{(change.Kind == ChangeKind.Added ? "thêm" : "bỏ")} “{change.Words}”").ToList();
        return $"Khác nhau: {string.Join("; ", told.Take(MostChanges))}{(told.Count > MostChanges ? "…" : "")}.";
    }
}
