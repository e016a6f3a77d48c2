using System.Text.RegularExpressions;

namespace Indexer.Reading.Lines;

/// <summary>Puts paragraphs together again that were broken at the width of a page.</summary>
internal static class Paragraphs
{
    // What begins a paragraph by its form: provisions, grounds, list signs, headings, signatures.
    private static readonly Regex Opening = new(
        @"^(phan (thu|[ivxlc]+\b)|chuong ([ivxlc]+|\d+)\b|muc \d|tieu muc \d|dieu \d+[a-z]?\s*[.:]|dieu \d+[a-z]?$|\d+[a-z]?\s*[.)]\s|\d+\.\d+(\.\d+)*\.?\s|[a-z]\d?\)|[-+•*–]\s|[ivx]+\.\s|can cu |theo de nghi|xet de nghi|phu luc|kinh gui|noi nhan|\(?(ban hanh )?kem theo |\(?xem tiep|(tm|kt|tl|tuq|q)\. |so:|v/v )",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    // So far from both margins a line is centred: a title, not the beginning of a paragraph.
    private const int Centred = 10;

    // A line shorter than this share of the usual width was ended on purpose.
    private const double FullLine = 0.72;

    public static IReadOnlyList<Line> Join(IReadOnlyList<Line> lines)
    {
        var width = UsualWidth(lines);
        var output = new List<Line>();
        Line? open = null;
        var gap = false;
        var lastLength = 0;
        var wasCentred = false;
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            if (text.Length == 0)
            {
                gap = true;
                continue;
            }
            var isCentred = IsCentred(line.Text, width);
            var isTitleBefore = wasCentred && !isCentred && char.IsUpper(text[0]);
            if (open is not null && line.Kind == LineKind.Text && open.Kind == LineKind.Text && !isTitleBefore && GoesOn(open.Text, text, line.Text, lastLength, width, gap))
                open = open with { Text = open.Text + (open.Text.EndsWith('-') && char.IsLower(text[0]) ? "" : " ") + text };
            else
            {
                if (open is not null) output.Add(open);
                open = line with { Text = text };
            }
            gap = false;
            lastLength = line.Text.TrimEnd().Length;
            wasCentred = isCentred;
        }
        if (open is not null) output.Add(open);
        return output;
    }

    private static bool GoesOn(string open, string text, string raw, int lastLength, int width, bool gap)
    {
        if (Opening.IsMatch(LineStart.Folded(text))) return false;
        if (IsCapitals(text) != IsCapitals(open)) return false;
        if (IsCapitals(text)) return !gap;
        var last = open[^1];
        if (char.IsLower(text[0]) && last is not ('.' or ';' or ':')) return true;
        if (gap) return false;
        if (last is '.' or ';' or ':' or '!' or '?' or '”') return lastLength >= width * 0.95 && last is not (';' or ':') && char.IsLower(text[0]);
        // Indented beyond its neighbours: a new paragraph that begins with a name.
        var indent = raw.Length - raw.TrimStart().Length;
        return lastLength >= width * FullLine && indent < width / 2;
    }

    private static bool IsCentred(string raw, int width) =>
        raw.Length - raw.TrimStart().Length >= Centred && width - raw.TrimEnd().Length >= Centred;

    private static int UsualWidth(IReadOnlyList<Line> lines)
    {
        var lengths = lines.Select(line => line.Text.TrimEnd().Length).Where(length => length > 30).Order().ToList();
        return lengths.Count == 0 ? 80 : lengths[lengths.Count * 3 / 4];
    }

    private static bool IsCapitals(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);
}
