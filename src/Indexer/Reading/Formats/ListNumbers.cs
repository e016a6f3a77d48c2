using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Indexer.Reading.Formats;

/// <summary>
/// Numbers Word shows but does not write: "Điều 3." may be an automatic list. Counts as Word does, level by level.
/// </summary>
internal sealed class ListNumbers(Numbering? numbering, Styles? styles)
{
    private const string Points = "abcdđeghiklmnopqrstuvxy";

    private readonly Dictionary<int, int[]> counters = [];

    public string? Next(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties ?? FromStyle(paragraph);
        if (numbering is null || properties?.NumberingId?.Val?.Value is not ({ } id and > 0)) return null;
        var level = properties.NumberingLevelReference?.Val?.Value ?? 0;
        if (level is < 0 or > 8 || LevelOf(id, level) is not { } definition) return null;

        var counts = counters.TryGetValue(AbstractOf(id) ?? id, out var known) ? known : counters[AbstractOf(id) ?? id] = new int[9];
        counts[level] = counts[level] == 0 ? definition.StartNumberingValue?.Val?.Value ?? 1 : counts[level] + 1;
        Array.Clear(counts, level + 1, 8 - level);
        return Write(id, definition.LevelText?.Val?.Value ?? "", counts) is { Length: > 0 } label ? label + " " : null;
    }

    private NumberingProperties? FromStyle(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } styleId
            ? styles?.Elements<Style>().FirstOrDefault(style => style.StyleId?.Value == styleId)?.StyleParagraphProperties?.NumberingProperties
            : null;

    private string Write(int id, string pattern, int[] counts)
    {
        for (var level = 0; level < 9; level++)
        {
            var mark = $"%{(level + 1).ToString(CultureInfo.InvariantCulture)}";
            if (!pattern.Contains(mark, StringComparison.Ordinal)) continue;
            pattern = pattern.Replace(mark, Number(LevelOf(id, level)?.NumberingFormat?.Val?.Value, counts[level]), StringComparison.Ordinal);
        }
        // Bullets are drawn with signs of a symbol font.
        return pattern.Length == 1 && !char.IsLetterOrDigit(pattern[0]) ? "-" : pattern;
    }

    private static string Number(NumberFormatValues? format, int value) => format switch
    {
        NumberFormatValues.LowerLetter when value is > 0 and <= 23 => Points[value - 1].ToString(),
        NumberFormatValues.UpperLetter when value is > 0 and <= 23 => char.ToUpperInvariant(Points[value - 1]).ToString(),
        NumberFormatValues.UpperRoman => Roman(value),
        NumberFormatValues.LowerRoman => Roman(value).ToLowerInvariant(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int value)
    {
        var text = "";
        foreach (var (letters, worth) in new[] { ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1) })
            for (; value >= worth; value -= worth) text += letters;
        return text;
    }

    private int? AbstractOf(int id) => numbering?.Elements<NumberingInstance>()
        .FirstOrDefault(instance => instance.NumberID?.Value == id)?.AbstractNumId?.Val?.Value;

    private Level? LevelOf(int id, int level) => numbering?.Elements<AbstractNum>()
        .FirstOrDefault(list => list.AbstractNumberId?.Value == AbstractOf(id))?
        .Elements<Level>().FirstOrDefault(entry => entry.LevelIndex?.Value == level);
}
