using Archive.Text;

namespace Bot.Answering.Sentences;

/// <summary>Lists set in lines: a line that ends with a colon leads in, lines with a dash, a number or a letter are its items.</summary>
internal static class ListItems
{
    private const int FurthestLeadIn = 3000;

    /// <summary>The items that follow a line which leads in; empty for any other sentence.</summary>
    public static IReadOnlyList<TextSpan> After(string text, TextSpan sentence)
    {
        if (text[sentence.End - 1] != ':') return [];
        var items = new List<TextSpan>();
        string? form = null;
        for (var at = NextLine(text, sentence.End); at < text.Length; at = NextLine(text, at))
        {
            var line = LineAt(text, at);
            if (line.Length == 0) continue;
            var marker = Marker(line.In(text));
            // Lines without markers after a colon are taken one by one as long as they end like items.
            marker ??= text[line.End - 1] is ';' || (items.Count > 0 && form == "plain") ? "plain" : null;
            if (marker is null || (form is not null && marker != form && items.Count > 0 && form != "plain" && marker != "-")) break;
            form ??= marker;
            items.Add(line);
            if (marker == "plain" && text[line.End - 1] is '.') break;
        }
        return items;
    }

    /// <summary>The line that leads into the list of which a sentence is an item; null for other text.</summary>
    public static TextSpan? LeadInOf(string text, TextSpan sentence)
    {
        var line = LineAt(text, LineStart(text, sentence.Start));
        if (Marker(line.In(text)) is not { } form) return null;
        for (var at = LineStart(text, line.Start); at > 0 && line.Start - at < FurthestLeadIn;)
        {
            at = LineStart(text, at - 1);
            var before = LineAt(text, at);
            if (before.Length == 0) continue;
            if (text[before.End - 1] == ':' && (Marker(before.In(text)) is not { } its || its != form)) return before;
            if (Marker(before.In(text)) != form && Marker(before.In(text)) is not null and not "-" and not "+") return null;
            if (Marker(before.In(text)) is null) return null;
        }
        return null;
    }

    /// <summary>The form of the marker a line begins with: "-", "+", "•", "a)", "1."; null when it has none.</summary>
    private static string? Marker(string line)
    {
        if (line.Length < 2) return null;
        if (line[0] is '-' or '–' or '+' or '•' or '*') return line[0] is '–' ? "-" : line[..1];
        var end = 0;
        while (end < line.Length && end < 3 && char.IsLetterOrDigit(line[end])) end++;
        if (end == 0 || end + 1 >= line.Length || line[end] is not (')' or '.' or '/')) return null;
        if (char.IsDigit(line[0])) return "1" + line[end];
        return end == 1 && char.IsLower(line[0]) ? "a" + line[end] : null;
    }

    private static int LineStart(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is var feed && feed < 0 ? text.Length : feed + 1;

    private static TextSpan LineAt(string text, int start)
    {
        var end = text.IndexOf('\n', start) is var feed && feed < 0 ? text.Length : feed;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.Between(start, end);
    }
}
