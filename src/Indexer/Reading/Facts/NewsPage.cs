using System.Text.RegularExpressions;
using Archive.Documents;
using Archive.Text;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>A news item apart from its furniture: title, day of publication and how it is known, author, section, captions, and the lines of its body.</summary>
internal sealed record NewsPage(string? Title, DateOnly? Published, DayOrigin? PublishedBy, string? Author, string? Section, IReadOnlyList<string> Captions, IReadOnlyList<Line> Body)
{
    private const int LongestTitle = 300;

    // The agency's mark before the first sentence: "LSO-", "(QBĐT) - ", "TTXVN - ".
    private static readonly Regex AgencyMark = new(@"^(\(\p{Lu}[\p{L}.]{1,15}\)\s*[-–]?|\p{Lu}{2,8}\s*[-–])\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static NewsPage Of(Extract extract, IReadOnlyList<Line> lines)
    {
        var rest = lines.SkipWhile(line => line.Kind == LineKind.Picture).ToList();
        // A day before the title is the site's clock: the day the page was saved, not the day of the item.
        while (rest.Count > 0 && DateStamp.Read(rest[0].Text) is not null) rest.RemoveAt(0);
        var title = TakeTitle(extract.Title, rest);
        var section = TakeSection(rest);
        var stamp = TakeStamp(rest);
        var (captions, body) = Facts.Captions.Take(rest);
        var (author, withoutByline) = Byline.Take(body);
        var (published, origin) = extract.Published is { } given ? (given, extract.PublishedBy)
            : stamp is { } stamped ? (stamped, DayOrigin.Stamp)
            : Labelled(body) is { } labelled ? (labelled, DayOrigin.Label)
            : default((DateOnly?, DayOrigin?));
        return new NewsPage(title, published, origin, author ?? extract.Author, extract.Section ?? section, captions, withoutByline);
    }

    private static string? TakeTitle(string? given, List<Line> rest)
    {
        if (given is not null)
        {
            var wanted = Key(given);
            var at = rest.FindIndex(line => Key(line.Text) == wanted);
            // What stands above the headline is a kicker, a path or the site's clock.
            if (at >= 0) rest.RemoveRange(0, at + 1);
            return given;
        }
        if (rest.Count == 0 || rest[0].Text.Length > LongestTitle || rest[0].Kind is LineKind.Row) return null;
        // A sentence is text, and so is the only line there is.
        var isSentence = rest[0].Text is [.., '.' or ';' or ','] || rest[0].Text.Contains(". ", StringComparison.Ordinal);
        if ((isSentence && rest[0].Kind != LineKind.Heading) || rest.Count == 1) return null;
        if (IsPath(rest)) rest.RemoveAt(0);
        var title = rest[0].Text;
        rest.RemoveAt(0);
        // A kicker ends with a colon and the headline follows it.
        if (title.EndsWith(':') && rest.Count > 0 && rest[0].Text.Length <= LongestTitle)
        {
            title = $"{title} {rest[0].Text}";
            rest.RemoveAt(0);
        }
        return title;
    }

    /// <summary>"Tin hoạt động / Lãnh đạo tỉnh tiếp công dân định kỳ / 16/09/2025": the last step of a path above a headline with its day.</summary>
    private static bool IsPath(List<Line> rest) =>
        rest.Count > 3 && rest[0].Text.Split(' ').Length <= 4 && rest[0].Text[^1] is not (':' or '?' or '!')
        && rest[1].Text.Split(' ').Length > 4 && rest[1].Text.Length <= LongestTitle && rest[1].Text[^1] is not ('.' or ':' or ';') && DateStamp.Read(rest[2].Text) is not null;

    /// <summary>The stamp under the title; furniture may stand between, text may not.</summary>
    private static DateOnly? TakeStamp(List<Line> rest)
    {
        for (var i = 0; i < Math.Min(rest.Count, 6); i++)
        {
            if (rest[i].Text.Length > 120) break;
            if (DateStamp.Read(rest[i].Text) is not { } day) continue;
            rest.RemoveAt(i);
            return day;
        }
        // Some sites put it under the text.
        for (var i = rest.Count - 1; i >= Math.Max(0, rest.Count - 4); i--)
        {
            if (DateStamp.Read(rest[i].Text) is not { } day) continue;
            rest.RemoveAt(i);
            return day;
        }
        return null;
    }

    private static readonly Regex SectionLabel = new(@"^(chuyen muc|danh muc|muc tin|the loai tin)\s*:\s*(?<name>.{2,60})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>"Chuyên mục: Thời sự", a line of its own anywhere.</summary>
    private static string? TakeSection(List<Line> rest)
    {
        for (var i = 0; i < rest.Count; i++)
        {
            if (rest[i].Text.Length > 80 || SectionLabel.Match(LineStart.Folded(rest[i].Text)) is not { Success: true } label) continue;
            var name = rest[i].Text[label.Groups["name"].Index..].Trim();
            rest.RemoveAt(i);
            return name;
        }
        return null;
    }

    private static readonly Regex DayLabel = new(@"ngày (đăng|xuất bản|đăng tải)\s*:\s*" + WrittenDate.Pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    /// <summary>"Ngày đăng: 08/4/2021" inside a line of the first ones.</summary>
    private static DateOnly? Labelled(IReadOnlyList<Line> lines) =>
        lines.Take(8).Select(line => DayLabel.Match(line.Text)).Where(match => match.Success).Select(WrittenDate.Of).FirstOrDefault();

    private static string Key(string text) => Folding.Fold(Blanks.Collapse(text)).Trim('.', ' ');

    /// <summary>The mark of the agency that opens the text, "LSO" or "QBĐT".</summary>
    public static string? MarkOf(string firstLine) => AgencyMark.Match(firstLine) is { Success: true } match ? match.Value.Trim(' ', '-', '–', '(', ')') : null;
}
