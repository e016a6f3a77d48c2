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
        @"(luật|bộ luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|quy chế|quy định|kế hoạch|thông báo|chương trình|hướng dẫn|văn bản|công văn)(\s+liên\s+tịch)?\s+này";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex From = new(Self + @"[^.;\n]{0,40}?\s+có\s+hiệu\s+lực(\s+thi\s+hành)?(\s+kể)?\s+từ\s+" + WrittenDate.Pattern, Options);
    private static readonly Regex FromSigning = new(Self + @"[^.;\n]{0,40}?\s+có\s+hiệu\s+lực(\s+thi\s+hành)?(\s+kể)?\s+(từ|kể\s+từ)\s+ngày\s+(ký|ban\s+hành|((luật|bộ\s+luật|pháp\s+lệnh|nghị\s+quyết)\s+này\s+)?được\s+([\p{L} ]{0,40}\s)?thông\s+qua)", Options);
    private static readonly Regex AfterDays = new(Self + @"[^.;\n]{0,40}?\s+có\s+hiệu\s+lực(\s+thi\s+hành)?\s+sau\s+(?<count>\d{1,3}|\p{L}+(\s\p{L}+){0,2}?)\s*(\([\p{L}\d ]+\)\s*)?ngày,?\s+kể\s+từ\s+ngày\s+(ký|ban\s+hành|được\s+thông\s+qua|thông\s+qua)", Options);
    private static readonly Regex Until = new(Self + @"[^.;\n]{0,120}?\s+(đến|cho\s+đến|tới)\s+hết\s+" + WrittenDate.Pattern, Options);
    private static readonly Regex Effective1 = new(@"hiệu\s+lực|áp\s+dụng|thực\s+hiện", Options);

    public static EffectDates Of(string text, DateOnly? issued)
    {
        DateOnly? effective = null;
        if (From.Match(text) is { Success: true } from) effective = WrittenDate.Of(from);
        else if (FromSigning.IsMatch(text)) effective = issued;
        else if (AfterDays.Match(text) is { Success: true } after && issued is { } day && Count(after.Groups["count"].Value) is { } days)
            effective = day.AddDays(days);
        var expired = Until.Match(text) is { Success: true } until && Effective1.IsMatch(until.Value) && until.Value.Contains("hiệu lực", StringComparison.OrdinalIgnoreCase)
            ? WrittenDate.Of(until)
            : null;
        return new EffectDates(effective, expired);
    }

    // The counts that Luật 64/2025/QH15, art. 53, and the laws before it give.
    private static readonly Dictionary<string, int> Named = new()
    {
        ["bảy"] = 7,
        ["mười"] = 10,
        ["mười lăm"] = 15,
        ["hai mươi"] = 20,
        ["ba mươi"] = 30,
        ["bốn mươi lăm"] = 45,
        ["sáu mươi"] = 60,
        ["chín mươi"] = 90,
    };

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Named.TryGetValue(text.ToLowerInvariant(), out var named) ? named : null;
}
