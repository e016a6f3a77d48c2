using System.Globalization;
using Bot.State.Delivery;

namespace Bot.Admin;

/// <content>What did not get through, as the command line of the server tells it.</content>
internal static partial class AdminReplies
{
    public const string DeadLetterDescription = "Liệt kê tin không xử lý được hoặc không gửi được, làm lại hoặc bỏ.";
    public const string ReplayOption = "Làm lại tin có mã này, ví dụ V12 (tin vào) hoặc R7 (tin ra).";
    public const string DiscardOption = "Bỏ tin có mã này, nội dung bị xóa.";
    public const string NoDeadLetters = "Không có tin nào hỏng.";

    public static string DeadLetterList(IReadOnlyList<DeadLetter> letters) =>
        letters.Count == 0 ? NoDeadLetters : string.Join('\n', letters.Select(Line));

    public static string Replayed(DeadLetterId id) => $"{id}: sẽ làm lại trong vài giây nếu trợ lý đang chạy.";

    public static string Discarded(DeadLetterId id) => $"{id}: đã bỏ.";

    public static string NoSuchLetter(string text) => $"Không có tin hỏng nào mang mã “{text}”.";

    private static string Line(DeadLetter letter) => string.Create(
        CultureInfo.InvariantCulture, $"{letter.Id}\t{Moment(letter.At)}\t{letter.Channel}\t{Named(letter.State)}\t{letter.Tries} lần\t{letter.Reason}");

    private static string Named(string state) => state switch
    {
        "dead" => "xử lý hỏng",
        "uncertain" => "không rõ đã đến",
        _ => "kênh từ chối",
    };
}
