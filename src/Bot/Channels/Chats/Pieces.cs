using Bot.Conversations.Chats;

namespace Bot.Channels.Chats;

/// <summary>A reply cut into messages before it gets any notation: between lines, else inside the line that is too long by itself.</summary>
internal static class Pieces
{
    /// <summary>Messages of at most <paramref name="most"/> UTF-16 units of text, line ends included. None is empty.</summary>
    public static IReadOnlyList<IReadOnlyList<Line>> Of(IReadOnlyList<Line> lines, int most)
    {
        var pieces = new List<IReadOnlyList<Line>>();
        var piece = new List<Line>();
        var length = 0;
        foreach (var line in lines.SelectMany(line => Cut(WithoutNulls(line), most)))
        {
            var more = LengthOf(line) + 1;
            if (length + more > most + 1) End();
            if (piece.Count == 0 && LengthOf(line) == 0) continue;
            piece.Add(line);
            length += more;
        }
        End();
        return pieces;

        void End()
        {
            while (piece.Count > 0 && LengthOf(piece[^1]) == 0) piece.RemoveAt(piece.Count - 1);
            if (piece.Count > 0) pieces.Add([.. piece]);
            piece.Clear();
            length = 0;
        }
    }

    /// <summary>No channel shows them, and what stands around one would grow together after the cut.</summary>
    public static Line WithoutNulls(Line line) =>
        line.Runs.Any(run => run.Text.Contains('\0', StringComparison.Ordinal)) ? new([.. line.Runs.Select(run => run with { Text = run.Text.Replace("\0", "", StringComparison.Ordinal) })]) : line;

    private static int LengthOf(Line line) => line.Runs.Sum(run => run.Text.Length);

    private static IEnumerable<Line> Cut(Line line, int most)
    {
        if (LengthOf(line) <= most)
        {
            yield return line;
            yield break;
        }
        var runs = new List<Run>();
        var left = most;
        foreach (var whole in line.Runs)
        {
            var run = whole;
            while (run.Text.Length > left)
            {
                var at = left > 0 ? TextBreak.At(run.Text, left) : 0;
                // Rather between two runs than inside a word, or inside a character that is longer than what is left.
                if (runs.Count > 0 && run.Text[at] != ' ') at = 0;
                if (at > 0) runs.Add(run with { Text = run.Text[..at] });
                yield return new Line([.. runs]);
                runs.Clear();
                left = most;
                run = run with { Text = TextBreak.WithoutSpaces(run.Text, at) };
            }
            if (run.Text.Length == 0) continue;
            runs.Add(run);
            left -= run.Text.Length;
        }
        if (runs.Count > 0) yield return new Line([.. runs]);
    }
}
