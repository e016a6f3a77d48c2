using System.Globalization;
using Bot.Answering;
using Bot.Answering.Topics;
using Bot.State.Statistics;

namespace Bot.Desk.Statistics;

/// <summary>Pictures of what was asked, from counts alone and only as far as <see cref="Discretion"/> lets.</summary>
internal sealed class QuestionPictures(IReadOnlyList<Tallied> counts, DateOnly first, DateOnly last)
{
    private const int MostFields = 12;

    private readonly List<DateOnly> days = [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)];

    private string[] Labels => [.. days.Select(day => day.ToString("dd/MM", CultureInfo.InvariantCulture))];

    public Picture Questions() => new("cau-hoi", "Câu hỏi mỗi ngày", PictureKind.Bars, "Ngày", Labels,
        [new("Câu hỏi", [.. days.Select(day => Discretion.Told(Asked(day).Sum(one => one.Count)))])])
    {
        Note = DeskReplies.OnlyFromTen,
        Untold = DeskReplies.BelowTen,
    };

    public Picture Answers()
    {
        var parts = days.Select(day =>
        {
            var kinds = Asked(day).ToLookup(one => one.Name, one => one.Count, StringComparer.Ordinal);
            var (notFound, refused) = (kinds[nameof(AnswerKind.NotFound)].Sum(), kinds[nameof(AnswerKind.Refused)].Sum());
            return Discretion.Told([kinds.SelectMany(kind => kind).Sum() - notFound - refused, notFound + refused]);
        }).ToList();
        return new("tra-loi", "Trả lời được và không trả lời được", PictureKind.Bars, "Ngày", Labels,
            [new("Trả lời bằng trích dẫn", [.. parts.Select(day => day[0])]), new("Không tìm thấy hoặc từ chối", [.. parts.Select(day => day[1])])])
        {
            Note = DeskReplies.PartsFromTen,
            Untold = DeskReplies.BelowTen,
        };
    }

    public Picture Times()
    {
        var known = days.Select(day => Of(AnswerCounts.Times, day).ToList()).ToList();
        return new("thoi-gian", "Thời gian trả lời", PictureKind.Lines, "Ngày", Labels,
            [new("Nửa số câu không quá", [.. known.Select(day => Bound(day, .5))]), new("95% số câu không quá", [.. known.Select(day => Bound(day, .95))])])
        {
            Unit = "ms",
            Note = DeskReplies.TimesAreBounds,
            Untold = DeskReplies.BelowTen,
        };
    }

    public Picture Fields()
    {
        var fields = counts.Where(one => one.What == AnswerCounts.Fields).GroupBy(one => one.Name, StringComparer.Ordinal)
            .Select(field => (Name: field.Key, Count: field.Sum(one => one.Count)))
            .Where(field => field.Count >= Discretion.Fewest).OrderByDescending(field => field.Count).ThenBy(field => field.Name, StringComparer.Ordinal).Take(MostFields);
        return new("linh-vuc", "Lĩnh vực được hỏi nhiều", PictureKind.Ranking, "Số câu hỏi", ["Số câu hỏi"], [.. fields.Select(field => new PictureRow(field.Name, [field.Count]))])
        {
            Note = DeskReplies.FieldsByWords,
        };
    }

    /// <summary>Greetings and help left out, here as in the parts: else they could be reckoned as the difference.</summary>
    private IEnumerable<Tallied> Asked(DateOnly day) => Of(AnswerCounts.Kinds, day).Where(one => one.Name != nameof(AnswerKind.Help));

    private IEnumerable<Tallied> Of(string what, DateOnly day) => counts.Where(one => one.Day == day && one.What == what);

    /// <summary>The bound that so large a share of the day's answers kept; null when they are too few to tell, or the share took longer than the largest bound.</summary>
    private static long? Bound(List<Tallied> day, double share)
    {
        var all = day.Sum(one => one.Count);
        if (all < Discretion.Fewest) return null;
        var sum = 0L;
        foreach (var (bound, count) in day.Where(one => one.Name != AnswerCounts.Beyond).Select(one => (long.Parse(one.Name, CultureInfo.InvariantCulture), one.Count)).OrderBy(one => one.Item1))
        {
            sum += count;
            if (sum >= share * all) return bound;
        }
        return null;
    }
}
