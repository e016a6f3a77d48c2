using System.Globalization;
using Bot.Admin.Withdrawing;
using Bot.Answering;
using Bot.State.Administration;

namespace Bot.Admin;

internal static partial class AdminReplies
{
    public const string ReasonNeeded = "Xin ghi lý do (ít nhất 5 ký tự).";
    public const string ReasonTooLong = "Lý do quá dài (nhiều nhất 500 ký tự).";
    public const string NotWithdrawn = "Chưa rút được; xem mục Lập chỉ mục.";
    public const string NoSuchWithdrawal = "Không có lần rút này.";
    public const string RestoredAlready = "Văn bản này đã được khôi phục.";
    public const string CannotReturn = "Không trả tệp về chỗ cũ được: tệp đã cất không còn, hoặc đã có tệp khác cùng tên.";
    public const string WithdrawnNow = "Đã rút khỏi kho. Dưới đây là những cuộc trò chuyện từng nhận câu trả lời dựa vào văn bản này.";
    public const string RestoredNow = "Đã khôi phục. Đang đưa lại vào kho; tiến độ hiện dưới đây.";
    public const string NoCorrectionText = "Xin ghi nội dung đính chính (nhiều nhất 1.500 ký tự).";

    public static string ReturnedLater(string why) => $"Đã trả tệp về nhưng chưa đưa vào kho: {why}";

    public static string CorrectionSent(int chats) => $"Đã xếp hàng gửi đính chính tới {Replies.Number(chats)} cuộc trò chuyện.";

    public static string CorrectionText(Withdrawal withdrawal) => string.Create(CultureInfo.InvariantCulture,
        $"Đính chính: {withdrawal.Name} đã được rút khỏi kho ngày {Vietnam.DayOf(withdrawal.At):dd/MM/yyyy}. Lý do: {withdrawal.Reason}. Trước đây tôi có trả lời bạn dựa vào văn bản này; xin đừng dùng câu trả lời đó và hãy hỏi lại.");

    public static string ReachOf(Reach reach)
    {
        var text = $"{Replies.Number(reach.Open.Count)} cuộc trò chuyện nhận được đính chính.";
        if (reach.Closed > 0) text += $" {Replies.Number(reach.Closed)} cuộc không gửi được (đã chặn, đã quá hạn của kênh, hoặc kênh đang tắt).";
        if (reach.Told > 0) text += $" {Replies.Number(reach.Told)} cuộc đã được báo trước đó và không nhận lại.";
        return text;
    }
}
