using System.Collections.Frozen;
using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Sentences;

/// <summary>
/// Cuts text into sentences, keeping offsets. A line is never joined to the next: documents part list items by line feeds.
/// A full stop ends no sentence in an abbreviation ("TP.", "KT."), a numbering ("Điều 5.", "2.1.") or between quotation marks.
/// </summary>
internal static class SentenceSplitter
{
    // Quoted amendments can run over pages; a quotation longer than this is cut inside like any text.
    private const int LongestQuotation = 400;

    private static readonly FrozenSet<string> Abbreviations =
        Lines.Read("stops.tsv").Select(cells => cells[0]).ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<TextSpan> Split(string text) => Split(text, new TextSpan(0, text.Length));

    /// <summary>The sentences that begin inside <paramref name="within"/>, without white space at their ends.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        var sentences = new List<TextSpan>();
        for (var line = within.Start; line < within.End;)
        {
            var feed = text.IndexOf('\n', line, within.End - line);
            var end = feed < 0 ? within.End : feed;
            SplitLine(text, line, end, sentences);
            line = end + 1;
        }
        return sentences;
    }

    private static void SplitLine(string text, int start, int end, List<TextSpan> sentences)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '“' && text.IndexOf('”', i, end - i) is var close && close > i && close - i <= LongestQuotation)
            {
                i = close;
                // „Theo “Đề án X.” Ngày mai …“: a stop just before the closing mark ends the sentence.
                if (!IsStop(text[i - 1])) continue;
            }
            else if (!IsStop(text[i]))
            {
                continue;
            }
            while (i + 1 < end && (IsStop(text[i + 1]) || text[i + 1] is '”' or '"' or ')' or '’')) i++;
            if (!Ends(text, from, i, start, end)) continue;
            Add(text, from, i + 1, sentences);
            from = i + 1;
        }
        Add(text, from, end, sentences);
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    private static bool Ends(string text, int from, int stop, int lineStart, int lineEnd)
    {
        var next = stop + 1;
        while (next < lineEnd && char.IsWhiteSpace(text[next])) next++;
        if (next >= lineEnd) return true;
        if (text[stop] == ')') return false;
        var spaced = next > stop + 1;
        if (!spaced && !(text[stop] == '…' || (text[stop] == '.' && text[stop - 1] == '.'))) return false;
        if (!StartsSentence(text[next])) return false;
        return text[stop] != '.' || !IsAbbreviation(text, from, stop, lineStart);
    }

    private static bool StartsSentence(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '“' or '"' or '-' or '–' or '(' or '*' or '+';

    private static bool IsAbbreviation(string text, int from, int stop, int lineStart)
    {
        var start = stop;
        while (start > from && !char.IsWhiteSpace(text[start - 1])) start--;
        var word = text[start..stop].TrimStart('(', '“', '"');
        if (word.Length == 0) return false;
        // An initial ("Q. Chủ tịch", "Ng. V. An").
        if (word.Length == 1 && char.IsLetter(word[0]) && char.IsUpper(word[0])) return true;
        if (Abbreviations.Contains(word)) return true;
        // Numbering at the head of a line: "1.", "2.1.", "a.", "II.", "Điều 5.", "Chương II.".
        var head = text[lineStart..stop].Trim();
        if (head.Length <= 12 && head == word && (char.IsDigit(word[0]) || word.Length == 1 || word.All(c => c is 'I' or 'V' or 'X'))) return true;
        return head.Length <= 16 && head.Split(' ') is [var unit, _] && unit is "Điều" or "ĐIỀU" or "Chương" or "CHƯƠNG" or "Mục" or "MỤC" or "Phần" or "Khoản";
    }

    private static void Add(string text, int from, int to, List<TextSpan> sentences)
    {
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        if (to > from) sentences.Add(TextSpan.Between(from, to));
    }
}
