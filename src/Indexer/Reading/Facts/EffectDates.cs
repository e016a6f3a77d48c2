using System.Globalization;
using System.Text.RegularExpressions;

namespace Indexer.Reading.Facts;

/// <summary>
/// When a document takes effect and when it ends, by its own words (Luật 64/2025/QH15, art. 53 and 57). A date that depends on a
/// day the document does not name stays open.
/// </summary>
internal sealed record EffectDates(DateOnly? Effective, DateOnly? Expired)
{
    private const string Self =
        @"(?:luật|bộ luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|quy chế|quy định|kế hoạch|thông báo|chương trình|hướng dẫn|văn bản|công văn)\s+này";

    private const string Date = @"(?:ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})|(?:ngày\s+)?(?<day2>\d{1,2})[/.-](?<month2>\d{1,2})[/.-](?<year2>\d{4}))";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex From = new(Self + @"[^.;\n]{0,40}?\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+kể)?\s+từ\s+" + Date, Options);
    private static readonly Regex FromSigning = new(Self + @"[^.;\n]{0,40}?\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+kể)?\s+(?:từ|kể\s+từ)\s+ngày\s+(?:ký|ban\s+hành)", Options);
    private static readonly Regex AfterDays = new(Self + @"[^.;\n]{0,40}?\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+sau\s+(?<count>\d{1,3})\s*(?:\([\p{L} ]+\)\s*)?ngày,?\s+kể\s+từ\s+ngày\s+(?:ký|ban\s+hành|được\s+thông\s+qua|thông\s+qua)", Options);
    private static readonly Regex Until = new(Self + @"[^.;\n]{0,120}?\s+(?:đến|cho\s+đến|tới)\s+hết\s+" + Date, Options);
    private static readonly Regex Effective1 = new(@"hiệu\s+lực|áp\s+dụng|thực\s+hiện", Options);

    public static EffectDates Of(string text, DateOnly? issued)
    {
        DateOnly? effective = null;
        if (From.Match(text) is { Success: true } from) effective = Day(from);
        else if (FromSigning.IsMatch(text)) effective = issued;
        else if (AfterDays.Match(text) is { Success: true } after && issued is { } day)
            effective = day.AddDays(int.Parse(after.Groups["count"].Value, CultureInfo.InvariantCulture));
        var expired = Until.Match(text) is { Success: true } until && Effective1.IsMatch(until.Value) && until.Value.Contains("hiệu lực", StringComparison.OrdinalIgnoreCase)
            ? Day(until)
            : null;
        return new EffectDates(effective, expired);
    }

    private static DateOnly? Day(Match match)
    {
        int Part(string name) => int.Parse(match.Groups[name].Success ? match.Groups[name].Value : match.Groups[name + "2"].Value, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        return year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }
}
