using System.Text.RegularExpressions;
using Archive.Text;

namespace Indexer.Reading.Facts;

/// <summary>A line in square brackets: said by whoever put the file together, not by the document. Shown, never quoted.</summary>
internal static class EditorialNote
{
    private static readonly Regex Source = new(@"nguon\s*:\s*(?<name>[^\]]+)\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static bool Is(string line) => line.Length > 2 && line[0] == '[' && line[^1] == ']';

    /// <summary>The publisher a note names: "[Bản tóm tắt …, nguồn: Báo Lạng Sơn]".</summary>
    public static string? PublisherIn(IEnumerable<string> lines) =>
        lines.Where(Is).Select(line => (Line: line, Match: Source.Match(Folding.Fold(line)))).Where(note => note.Match.Success)
            .Select(note => note.Line.Substring(note.Match.Groups["name"].Index, note.Match.Groups["name"].Length).Trim()).FirstOrDefault();
}
