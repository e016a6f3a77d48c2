using System.Text;

namespace Bot.Desk.Batches;

/// <summary>
/// The entries of a list: a line each when typed; of a CSV file the first filled cell of a row, without the row of column names. What is
/// blank is passed over, but counted.
/// </summary>
internal static class BatchInput
{
    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase) { "số", "số hiệu", "số, ký hiệu", "số ký hiệu", "so", "so hieu", "number", "query", "câu tìm", "văn bản" };

    public static IEnumerable<(int At, string Text)> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n')
        .Select((line, i) => (At: i + 1, Text: line.Trim()))
        .Where(line => line.Text.Length > 0);

    /// <summary>Rows of RFC 4180; commas, semicolons (Excel in Vietnamese) or tabs between cells.</summary>
    public static IEnumerable<(int At, string Text)> Csv(string text)
    {
        var rows = Rows(text.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        foreach (var (at, cells) in rows)
        {
            var entry = cells.FirstOrDefault(cell => cell.Trim().Length > 0)?.Trim();
            if (entry is null || (at == 1 && Headings.Contains(entry))) continue;
            yield return (at, entry);
        }
    }

    private static IEnumerable<(int At, List<string> Cells)> Rows(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, first, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\n') line++;
            if (quoted)
            {
                if (letter != '"') cell.Append(letter);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else quoted = false;
                continue;
            }
            switch (letter)
            {
                case '"' when cell.Length == 0:
                    quoted = true;
                    break;
                case ',' or ';' or '\t':
                    cells.Add(Taken());
                    break;
                case '\n':
                    cells.Add(Taken());
                    yield return (first, cells);
                    cells = [];
                    first = line;
                    break;
                default:
                    cell.Append(letter);
                    break;
            }
        }
        cells.Add(Taken());
        yield return (first, cells);

        string Taken()
        {
            var taken = cell.ToString();
            cell.Clear();
            return taken;
        }
    }
}
