using System.Text;

namespace Bot.Desk.Exporting;

/// <summary>CSV (RFC 4180) that Excel opens with its Vietnamese letters and that runs nothing there.</summary>
internal static class CsvText
{
    // Without the mark Excel takes UTF-8 for the machine's code page.
    private const char ByteOrderMark = '\uFEFF';

    public static string Write(IEnumerable<IEnumerable<string?>> rows)
    {
        var csv = new StringBuilder().Append(ByteOrderMark);
        foreach (var row in rows) csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return csv.ToString();
    }

    /// <summary>
    /// A cell that begins like a formula gets an apostrophe: a title from outside must not run in somebody's Excel (OWASP, CSV
    /// injection). Blanks before the sign do not hide it.
    /// </summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var first = text.AsSpan().TrimStart();
        var isFormula = text[0] is '\t' or '\r' or '\n' || (!first.IsEmpty && first[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠');
        var safe = isFormula ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
