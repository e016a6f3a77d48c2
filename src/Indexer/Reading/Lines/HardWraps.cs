namespace Indexer.Reading.Lines;

/// <summary>Tells text broken at the width of a page from text with one paragraph a line.</summary>
internal static class HardWraps
{
    // A line that is broken off has no sentence end and the next one goes on in lower case.
    public static bool In(IReadOnlyList<string> lines)
    {
        int broken = 0, candidates = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (line, next) = (lines[i].Trim(), lines[i + 1].Trim());
            if (line.Length is < 40 or > 160 || next.Length == 0) continue;
            candidates++;
            if (char.IsLower(next[0]) && !(next.Length > 1 && next[1] == ')') && (char.IsLetterOrDigit(line[^1]) || line[^1] == ',')) broken++;
        }
        return candidates >= 4 && broken * 4 >= candidates;
    }
}
