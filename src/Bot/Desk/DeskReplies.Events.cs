using Bot.Answering;
using Bot.Desk.Events;

namespace Bot.Desk;

internal static partial class DeskReplies
{
    public const string EventsMean = "Máy đọc từ tin và giấy mời trong kho; mỗi dòng kèm nguyên văn câu làm căn cứ. Việc không được đưa tin thì không có ở đây.";
    public const string NoActivities = "Không có hoạt động nào khớp.";

    public static string StateOf(ConferenceState state) => state switch
    {
        ConferenceState.Held => "Đã họp",
        ConferenceState.Announced => "Đã thông báo",
        ConferenceState.Moved => "Đã dời sang ngày khác",
        _ => "Đã thông báo, kho chưa có tin",
    };

    public static string WhenAndWhere(Activity activity) => string.Join(" · ", new[]
    {
        activity.Day is { } day ? Replies.Day(day) : Catalogue.DayOf(activity.Document) is { } told ? $"tin ngày {Replies.Day(told)}" : "không rõ ngày",
        activity.Place,
        activity.IsPlanned ? "dự kiến" : null,
    }.OfType<string>());
}
