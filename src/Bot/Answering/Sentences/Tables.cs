using Archive.Text;

namespace Bot.Answering.Sentences;

/// <summary>Tables set in text: a row is a line whose cells are parted by '|'; the first row names the columns.</summary>
internal static class Tables
{
    public static bool Has(string text) => text.Contains(" | ", StringComparison.Ordinal);

    public static bool IsRow(string text, TextSpan line) => text.IndexOf(" | ", line.Start, line.Length, StringComparison.Ordinal) >= 0;

    /// <summary>The row of column names above a row; null when the row is that itself, or no row.</summary>
    public static TextSpan? HeadOf(string text, TextSpan row)
    {
        if (!IsRow(text, row)) return null;
        TextSpan? head = null;
        for (var start = LineStart(text, row.Start); start > 0;)
        {
            var end = start - 1;
            start = LineStart(text, end);
            var line = Trimmed(text, start, end);
            if (line.Length == 0 || !IsRow(text, line)) break;
            head = line;
        }
        return head;
    }

    private static int LineStart(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.Between(start, end);
    }
}
