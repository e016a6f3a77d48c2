using System.Buffers;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>A text prepared for the number rules: in one spelling, with the words around any place at hand.</summary>
internal sealed class NumberText
{
    private const int Window = 60;
    private const int LongestQuestion = 250;

    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n.,;:?!()[]\"'");

    private readonly NormalizedText source;

    private readonly int first;
    private readonly int last;

    private NumberText(NormalizedText source)
    {
        this.source = source;
        first = source.Text.AsSpan().IndexOfAnyExcept(Blank);
        last = source.Text.AsSpan().LastIndexOfAnyExcept(Blank);
    }

    public string Text => source.Text;

    public static NumberText Of(string text) => new(NormalizedText.Of(HardenHyphens(text)));

    public TextSpan ToOriginal(TextSpan span) => source.ToOriginal(span);

    public char At(int index) => (uint)index < (uint)Text.Length ? Text[index] : '\0';

    /// <summary>Short enough to have been typed: people shorten and leave out what official text prints.</summary>
    public bool IsQuestion => Text.Length <= LongestQuestion;

    /// <summary>Whether nothing but blanks and punctuation stands outside a stretch.</summary>
    public bool IsAlone(int start, int end) => start <= first && last < end;

    /// <summary>The run of letters and digits around a place.</summary>
    public TextSpan RunAt(int index)
    {
        var start = index;
        var end = index;
        while (start > 0 && char.IsLetterOrDigit(Text[start - 1])) start--;
        while (end < Text.Length && char.IsLetterOrDigit(Text[end])) end++;
        return TextSpan.Between(start, end);
    }

    /// <summary>The words before a place, in reading order, as far as a look back needs.</summary>
    public List<Syllable> WordsBefore(int end)
    {
        var start = Math.Max(0, end - Window);
        // Half a word at the edge of the window is none.
        while (start > 0 && start < end && char.IsLetterOrDigit(Text[start]) && char.IsLetterOrDigit(Text[start - 1])) start++;
        return Words(start, end);
    }

    public List<Syllable> WordsAfter(int start) => Words(start, Math.Min(Text.Length, start + Window));

    private List<Syllable> Words(int start, int end)
    {
        var words = Syllables.Of(Text[start..end]);
        for (var i = 0; i < words.Count; i++)
            words[i] = words[i] with { Span = words[i].Span with { Start = words[i].Span.Start + start } };
        return words;
    }

    /// <summary>Word processors turn the hyphen of a symbol into a soft one; between capitals it was meant to be seen.</summary>
    private static string HardenHyphens(string text)
    {
        if (!text.Contains('\u00AD', StringComparison.Ordinal)) return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var hardens = source[i] == '\u00AD' && i > 0 && i + 1 < source.Length && char.IsUpper(source[i - 1]) && char.IsUpper(source[i + 1]);
                target[i] = hardens ? '-' : source[i];
            }
        });
    }
}
