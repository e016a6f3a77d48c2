using System.Text.RegularExpressions;
using Indexer.Reading.Lines;

namespace Indexer.Splitting;

/// <summary>Headings in plans, reports, letters and news: "I. MỤC ĐÍCH", "1. Yêu cầu", a short line above paragraphs.</summary>
internal sealed class FreeHeadings(IReadOnlyList<string> lines, IReadOnlyList<bool> quoted)
{
    private const int LongestHeading = 160;
    private const int LongestPlainHeading = 100;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Regex Roman = new(@"^(phan\s+)?[ivx]+\s*[./\-]\s*\S", Options);
    private static readonly Regex Letter = new(@"^[A-HJ-UWYZ]\s*[./]\s+\S", Options);
    private static readonly Regex Arabic = new(@"^\d{1,2}\s*[.)/]\s+\S", Options);
    private static readonly Regex SubArabic = new(@"^\d{1,2}\.\d{1,2}\.?\s+\S", Options);
    private static readonly Regex Point = new(@"^[a-z]\s*\)\s+\S", Options);

    /// <summary>Depth of the heading, 0 outermost; null when the line is text. A heading has something under it.</summary>
    public int? LevelOf(int i, int end)
    {
        if (Shape(i) is not { } level) return null;
        var next = i + 1;
        while (next < end && string.IsNullOrWhiteSpace(lines[next])) next++;
        if (next >= end) return null;
        return Shape(next) is { } below && below <= level ? null : level;
    }

    private int? Shape(int i)
    {
        var line = lines[i];
        if (quoted[i] || line.Length > LongestHeading || line[^1] is '.' or ';' or ':' or ',' or '?' or '!' or '…' or '/' or '”' || line.Contains(" | ", StringComparison.Ordinal)) return null;
        var folded = LineStart.Folded(line);
        if (Letter.IsMatch(line)) return 0;
        if (Roman.IsMatch(folded) && char.IsUpper(line[0])) return 1;
        if (SubArabic.IsMatch(folded)) return 3;
        if (Arabic.IsMatch(folded)) return 2;
        if (Point.IsMatch(folded)) return 4;
        if (line.Any(char.IsLetter) && !line.Any(char.IsLower) && line.Length > 6) return 0;
        var isPlain = line.Length <= LongestPlainHeading && char.IsUpper(line[0]) && line[0] is not '-'
            && i + 1 < lines.Count && lines[i + 1].Length > line.Length && (i == 0 || lines[i - 1].Length == 0 || lines[i - 1][^1] is '.' or '!' or '?' or '”' or '…');
        return isPlain ? 5 : null;
    }
}
