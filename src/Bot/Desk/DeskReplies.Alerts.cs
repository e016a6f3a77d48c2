using System.Globalization;
using Archive.Documents;
using Bot.Answering;
using Bot.Desk.Alerts;
using Bot.Desk.Operators;
using Bot.State.Alerts;

namespace Bot.Desk;

internal static partial class DeskReplies
{
    public const string AlertFoot = "Gõ /theodoi để xem, tạm dừng hoặc bỏ theo dõi.";

    public const string AlertHelp =
        "Gõ /theodoi rồi đến từ, số hiệu hoặc toán tử, ví dụ:\n/theodoi họp báo\n/theodoi báo tôi khi có văn bản sửa đổi 12/2023/QĐ-UBND\n/theodoi hằng ngày cơ-quan:\"Sở Y tế\"\n/theodoi hằng tuần loại:\"nghị quyết\"\n/theodoi thử họp báo: xem trước, chưa đăng ký\n/theodoi bản tin tuần: mọi thứ mới, mỗi sáng thứ Hai";

    public static IEnumerable<string> AlertList(IReadOnlyList<KeptAlert> alerts)
    {
        if (alerts.Count == 0) return ["Bạn chưa theo dõi gì.", .. AlertHelp.Split('\n')];
        return ["Bạn đang theo dõi:", .. alerts.Select(alert => $"{Id(alert.Id)}. {Watched(alert)}, {Told(alert.Rhythm)}{(alert.Paused ? " (đang tạm dừng)" : "")}"), "Gõ /theodoi tạm dừng, tiếp tục hoặc bỏ, kèm số thứ tự."];
    }

    /// <summary>What is watched, in words; a query that can no longer be read is shown as it is kept.</summary>
    public static string Watched(KeptAlert alert)
    {
        if (alert.Query.Length == 0) return "mọi văn bản và tin mới";
        var query = DeskQuery.Read(alert.Query, Vietnam.DayOf(alert.CreatedAt));
        return query.IsRead ? string.Join("; ", query.Conditions.Select(Describe)) : $"{alert.Query} (không đọc được nữa: hãy bỏ và đăng ký lại)";
    }

    public static string FeedOf(DeskQuery query) => query.Conditions.Count == 0 ? AllDocuments : string.Join("; ", query.Conditions.Select(Describe));

    public static string AlertHead(KeptAlert alert, int documents) => $"Theo dõi {Id(alert.Id)} ({Watched(alert)}): {Replies.Number(documents)} tài liệu mới";

    public static string AlertEntry(DocumentFacts facts) => facts.Number is null
        ? $"{facts.Title}{(facts.Published is { } day ? $" (tin ngày {Replies.Day(day)})" : "")}"
        : Replies.NameWithTitle(facts);

    public static string AlertRest(int count) => $"… và {Replies.Number(count)} tài liệu nữa.";

    public static IEnumerable<string> Tell(AddedAlert added, Rhythm rhythm) => added.Outcome switch
    {
        Added.Done when added.Alert!.Query.Length == 0 => [$"Đã đăng ký bản tin tuần, số {Id(added.Alert.Id)}: mỗi sáng thứ Hai tôi gửi mọi văn bản và tin mới."],
        Added.Done => [$"Đã theo dõi, số {Id(added.Alert!.Id)}: {Watched(added.Alert)}. Tôi sẽ báo {Told(rhythm)}.", .. Trial(added.Trial)],
        Added.Faulty => added.Trial.Query.Faults.Select(At),
        Added.TooBroad => [TooBroad(added.Trial)],
        Added.TooMany => [$"Mỗi cuộc trò chuyện theo dõi được {Replies.Number(AlertBook.MostInAChat)} mục. Hãy bỏ bớt rồi đăng ký lại."],
        _ => ["Bạn đã theo dõi đúng điều này rồi. Gõ /theodoi để xem."],
    };

    /// <summary>What it would have told so far.</summary>
    public static IEnumerable<string> Trial(DryRun trial)
    {
        if (!trial.Query.IsRead) return trial.Query.Faults.Select(At);
        if (trial.Query.Conditions.Count == 0) return [TooBroad(trial)];
        var head = trial.Matching == 0
            ? "Trong kho hiện chưa có tài liệu nào khớp."
            : $"Trong kho hiện có {Replies.Number(trial.Matching)} tài liệu khớp, {Replies.Number(trial.LastYear)} trong 12 tháng qua. Mới nhất:";
        return [Understood(trial.Query), head, .. trial.Newest.Select(row => $"• {AlertEntry(row.Facts)}"), .. trial.IsTooBroad ? [TooBroad(trial)] : Array.Empty<string>()];
    }

    public static string TooBroad(DryRun trial) => trial.Query.Conditions.Count == 0
        ? "Chưa có từ, số hiệu hay điều kiện nào để theo dõi. Muốn nhận mọi thứ mới, hãy gõ /theodoi bản tin tuần."
        : $"Điều kiện này quá rộng: khớp {Replies.Number(trial.Matching)} trong {Replies.Number(trial.Documents)} tài liệu, {Replies.Number(trial.LastYear)} trong 12 tháng qua. Hãy thêm từ hoặc điều kiện; muốn nhận mọi thứ mới, hãy gõ /theodoi bản tin tuần.";

    public static string Paused(long id, bool done) => done ? $"Đã tạm dừng theo dõi {Id(id)}. Gõ /theodoi tiếp tục {Id(id)} để bật lại." : NoAlert(id);

    public static string Resumed(long id, bool done) => done ? $"Đã bật lại theo dõi {Id(id)}." : NoAlert(id);

    public static string Deleted(long id, bool done) => done ? $"Đã bỏ theo dõi {Id(id)}." : NoAlert(id);

    private static string NoAlert(long id) => $"Bạn không có theo dõi số {Id(id)}. Gõ /theodoi để xem.";

    private static string Told(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Daily => "mỗi sáng, 7 giờ",
        Rhythm.Weekly => "mỗi sáng thứ Hai, 7 giờ",
        _ => "ngay khi có",
    };

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
