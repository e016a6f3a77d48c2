using System.Globalization;
using Bot.Admin.Indexing;
using Bot.Answering;

namespace Bot.Admin;

internal static partial class AdminReplies
{
    public const string RunStarted = "Đã bắt đầu. Tiến độ hiện dưới đây.";
    public const string NothingHeld = "Không có lượt nào đang chờ đồng ý.";
    public const string PausedOnWeb = "Đã tạm dừng trả lời trên mọi kênh.";

    /// <summary>A run as it stands; without a time for a page that stays as it is.</summary>
    public static string RunState(RunReport run, TimeSpan? time)
    {
        var figures = run.Files == 0 ? "" : $"Đã xem {Replies.Number(run.Files)} tệp, {Replies.Number(run.Passages)} đoạn mới. ";
        var ended = run.IsRunning ? "Đang chạy" : $"{StateOf(run)[..1].ToUpperInvariant()}{StateOf(run)[1..]}";
        return $"{figures}{ended}{(time is { } passed ? $", {Seconds(passed)} giây" : "")}.";
    }

    public static string StateOf(RunReport run) => run switch
    {
        { IsRunning: true } => "đang chạy",
        { IsHeld: true } => "đã giữ lại, chờ đồng ý",
        { ExitCode: 0 } => "xong",
        { ExitCode: 2 } => "xong, có tệp bị bỏ qua",
        { ExitCode: null } => "bị ngắt",
        _ => "không làm được",
    };

    public static string BegunBy(RunReport run) => string.Create(
        CultureInfo.InvariantCulture, $"{run.By.User} bắt đầu lúc {Moment(run.BegunAt)}{(run.EndedAt is { } ended ? $", xong sau {Seconds(ended - run.BegunAt)} giây" : "")}.");
}
