using System.Globalization;
using System.Text.RegularExpressions;

namespace Indexer.Reading.Facts;

/// <summary>A full date as documents write it: "ngày 05 tháng 01 năm 2020", "ngày 30/3/2022", "20/8/2025". Day first, always.</summary>
internal static class WrittenDate
{
    /// <summary>For use inside a larger pattern with explicit captures; <see cref="Of"/> reads its groups.</summary>
    public const string Pattern =
        @"(ngày\s*(?<day>\d{1,2})\s*tháng\s*(?<month>\d{1,2})\s*năm\s*(?<year>\d{4})|(ngày\s+)?(?<day>\d{1,2})\s*[/.\-]\s*(?<month>\d{1,2})\s*[/.\-]\s*(?<year>\d{4}))";

    /// <summary>Null when there is no such day.</summary>
    public static DateOnly? Of(Match match)
    {
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        return year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }
}
