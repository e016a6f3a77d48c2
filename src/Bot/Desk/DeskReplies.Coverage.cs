using System.Globalization;
using Bot.Answering;
using Bot.Desk.Coverage;

namespace Bot.Desk;

internal static partial class DeskReplies
{
    public const string UnknownIssuer = "Không rõ cơ quan";
    public const string UnknownSource = "Không ghi nơi đăng";

    public static string NewsOf(string? publisher) => publisher is null ? "Tin" : $"Tin: {publisher}";

    public static string Holds(CoverageReport report) =>
        $"Kho có {Replies.Number(report.Official)} văn bản và {Replies.Number(report.News)} tin, thế hệ {report.Generation.ToString(CultureInfo.InvariantCulture)}.";

    public static string UnknownEffect(CoverageReport report) =>
        $"{report.UnknownPercent.ToString(CultureInfo.InvariantCulture)}% văn bản chưa rõ hiệu lực, tính đến ngày {Replies.Day(report.AsOf)}. Công văn, kế hoạch thường không ghi thời hạn hiệu lực.";

    public const string GapsMean = "Số còn thiếu giữa số nhỏ nhất và lớn nhất có trong kho, của dãy có từ ba số. Số thiếu có thể là văn bản chưa thu thập, không công bố, hoặc chưa từng ban hành.";

    public static string Gaps(NumberSeries series) => series.Missing.Count == 0
        ? "không thiếu"
        : $"{Replies.Number(series.MissingCount)} số: {string.Join(", ", series.Missing.Select(gap => gap.From == gap.To ? Ordinal(gap.From) : $"{Ordinal(gap.From)}–{Ordinal(gap.To)}"))}";

    private static string Ordinal(int value) => value.ToString("D2", CultureInfo.InvariantCulture);
}
