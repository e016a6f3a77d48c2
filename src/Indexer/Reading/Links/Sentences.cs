using Archive.Text;

namespace Indexer.Reading.Links;

/// <summary>Stretches of a text that say one thing: a line, cut at full stops; the items of "…;" lists too when asked for.</summary>
internal static class Sentences
{
    public static IEnumerable<TextSpan> In(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var lineEnd = text.IndexOf('\n', start);
            if (lineEnd < 0) lineEnd = text.Length;
            foreach (var sentence in InLine(text, start, lineEnd)) yield return sentence;
            start = lineEnd + 1;
        }
    }

    /// <summary>Sentences of one stretch without line feeds; together they cover it, blanks between them apart.</summary>
    public static IEnumerable<TextSpan> InLine(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!EndsAt(text, i, end)) continue;
            yield return TextSpan.Between(start, i + 1);
            start = i + 1;
            while (start < end && text[start] == ' ') start++;
            i = start - 1;
        }
        if (start < end) yield return TextSpan.Between(start, end);
    }

    /// <summary>A full stop before a blank and a capital; not after "1." or "TP." or an initial.</summary>
    private static bool EndsAt(string text, int i, int end)
    {
        if (text[i] is not ('.' or '?' or '!' or '…')) return false;
        var next = i + 1;
        while (next < end && text[next] is '”' or '"' or ')') next++;
        if (next >= end) return true;
        if (text[next] != ' ' || next != i + 1) return false;
        if (next + 1 < end && !(char.IsUpper(text[next + 1]) || text[next + 1] is '“' or '"')) return false;
        var word = i;
        while (word > 0 && char.IsLetterOrDigit(text[word - 1])) word--;
        // "Điều 1.", "TP. Huế", "ông A."
        return i - word > 2 || (i - word == 2 && !char.IsUpper(text[word]) && !char.IsDigit(text[word]));
    }
}
