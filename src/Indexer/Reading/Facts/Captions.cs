using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>Words under pictures are no sentences of the text: marked by the format, after a picture, or by their form.</summary>
internal static class Captions
{
    private const int Longest = 250;

    private static readonly ILookup<string, string> Cues = EmbeddedTable.Rows("caption_cues.tsv").ToLookup(row => row[0], row => row[1]);

    /// <summary>The captions, and the lines without them and the marks of pictures.</summary>
    public static (IReadOnlyList<string> Captions, IReadOnlyList<Line> Others) Take(IReadOnlyList<Line> lines)
    {
        var captions = new List<string>();
        var output = new List<Line>(lines.Count);
        var afterPicture = false;
        foreach (var line in lines)
        {
            if (line.Kind == LineKind.Picture)
            {
                afterPicture = true;
                continue;
            }
            var isCaption = line.Kind == LineKind.Caption
                || (afterPicture && line.Kind == LineKind.Text && line.Text.Length <= Longest && OneSentence(line.Text))
                || (line.Kind == LineKind.Text && output.Count > 0 && LooksLikeCaption(line.Text));
            afterPicture = false;
            if (isCaption) captions.Add(line.Text);
            else output.Add(line);
        }
        return (captions, output);
    }

    private static bool LooksLikeCaption(string line)
    {
        if (line.Length is < 8 or > Longest || line[^1] is '.' or ':' or ';' or '?' or '!' or '…') return false;
        var folded = LineStart.Folded(line);
        return Cues["alone"].Any(cue => folded.StartsWith(cue, StringComparison.Ordinal))
            || (Cues["start"].Any(cue => folded.StartsWith(cue, StringComparison.Ordinal)) && Cues["verb"].Any(cue => folded.Contains(cue, StringComparison.Ordinal)));
    }

    private static bool OneSentence(string line) => line.IndexOf(". ", StringComparison.Ordinal) < 0;
}
