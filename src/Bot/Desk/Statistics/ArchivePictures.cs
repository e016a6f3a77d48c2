using System.Globalization;
using Archive.Documents;
using Bot.Answering.Topics;
using Bot.Desk.Coverage;

namespace Bot.Desk.Statistics;

/// <summary>Pictures of what the archive holds.</summary>
internal static class ArchivePictures
{
    private const int Months = 24;
    private const int MostIssuers = 14;
    private const int MostYears = 12;

    public static Picture New(Catalogue catalogue)
    {
        var months = MonthsUntil(catalogue.AsOf);
        return new("tai-lieu-moi", "Văn bản và tin theo tháng", PictureKind.Bars, "Tháng", [.. months.Select(Label)],
            [Row("Văn bản", SourceClass.Official), Row("Tin", SourceClass.News)])
        {
            Note = DeskReplies.ByDayOfDocument,
        };

        PictureRow Row(string name, SourceClass source)
        {
            var counts = catalogue.Documents.Where(document => document.Facts.Class == source).Select(Catalogue.DayOf).OfType<DateOnly>().CountBy(First).ToDictionary();
            return new(name, [.. months.Select(month => (long?)counts.GetValueOrDefault(month))]);
        }
    }

    public static Picture Held(CoverageReport report)
    {
        var years = report.Years.TakeLast(MostYears).ToList();
        return new("do-phu", "Độ phủ: cơ quan theo năm", PictureKind.Heat, "Năm", [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))],
            [.. report.Issuers.Take(MostIssuers).Select(issuer => new PictureRow(issuer.Issuer, [.. years.Select(year => (long?)issuer.ByYear.GetValueOrDefault(year))]))])
        {
            Note = DeskReplies.LargestIssuers(Math.Min(MostIssuers, report.Issuers.Count), report.Issuers.Count),
        };
    }

    /// <summary>News of each field by month; what no word of a field tells of is not counted.</summary>
    public static Picture Trend(Catalogue catalogue)
    {
        var months = MonthsUntil(catalogue.AsOf);
        var fields = catalogue.Documents
            .Where(document => document.Facts is { Class: SourceClass.News, Published: not null } && First(document.Facts.Published!.Value) >= months[0])
            .Select(document => (Field: TopicList.Of($"{document.Facts.Title}. {document.Facts.Section}"), Month: First(document.Facts.Published!.Value)))
            .Where(one => one.Field is not null)
            .GroupBy(one => one.Field!, StringComparer.Ordinal).OrderByDescending(field => field.Count()).ThenBy(field => field.Key, StringComparer.Ordinal);
        return new("xu-huong", "Chủ đề trong tin theo tháng", PictureKind.Heat, "Tháng", [.. months.Select(Label)],
            [.. fields.Select(field => Row(field.Key, field.CountBy(one => one.Month).ToDictionary()))])
        {
            Note = DeskReplies.TopicsByTitle,
        };

        PictureRow Row(string field, Dictionary<DateOnly, int> counts) => new(field, [.. months.Select(month => (long?)counts.GetValueOrDefault(month))]);
    }

    private static List<DateOnly> MonthsUntil(DateOnly day) => [.. Enumerable.Range(0, Months).Select(back => First(day).AddMonths(back - Months + 1))];

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Label(DateOnly month) => month.ToString("MM/yyyy", CultureInfo.InvariantCulture);
}
