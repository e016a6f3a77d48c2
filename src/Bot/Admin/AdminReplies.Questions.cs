using System.Globalization;
using Bot.Admin.Reviewing;
using Bot.Answering.Topics;
using Bot.Conversations;

namespace Bot.Admin;

internal static partial class AdminReplies
{
    public const string ReviewedQuestion = "Câu hỏi phải có từ 10 đến 300 ký tự.";
    public const string ReviewedText = "Câu trả lời phải có từ 20 đến 3.000 ký tự.";
    public const string ReviewedBasis = "Xin ghi căn cứ: số văn bản, hoặc nơi đã trả lời (nhiều nhất 500 ký tự).";
    public const string ReviewedConfirm = "Xin xác nhận đã bỏ thông tin riêng và đã đối chiếu nguồn.";
    public const string ReviewedPublished = "Đã ghi thành văn bản của kho. Đang đưa vào kho; tiến độ hiện dưới đây.";
    public const string EmptyAnswer = "Xin nhập nội dung (nhiều nhất 3.000 ký tự).";

    public static string ReviewedLater(string why) => $"Đã ghi vào thư mục văn bản nhưng chưa đưa vào kho: {why}";

    public static string TopicName(string topic) => topic == AnswerCounts.NoTopic ? "Chưa rõ lĩnh vực" : topic;

    public static string ReasonTitle(string name) => Sentences.Reasons.FirstOrDefault(reason => reason.Name == name).Title ?? "Không nêu lý do";

    public static string TicketClosed(string reason) => $"Phiếu được đóng mà không trả lời. Lý do: {reason}";

    public static string ClosedOnWeb(long id) => string.Create(CultureInfo.InvariantCulture, $"Đã đóng phiếu {id}; người hỏi được báo lý do.");

    /// <summary>How a ticket stands to the day it is due.</summary>
    public static string DueText(DueTicket ticket, DateOnly today) => (ticket.Due.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => string.Create(CultureInfo.InvariantCulture, $"quá hạn {-late} ngày"),
        0 => "hạn hôm nay",
        var left => string.Create(CultureInfo.InvariantCulture, $"còn {left} ngày"),
    };
}
