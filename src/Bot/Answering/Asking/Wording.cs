using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>
/// A text as words to compare. A question typed without accents (<see cref="IsBare"/>) meets accented words by their folded
/// forms; in an accented one "ban" is not "bản".
/// </summary>
internal sealed class Wording
{
    // About 86 % of the syllables of real text carry a mark; far fewer means that the keyboard had none.
    private const double BareBelow = 0.34;

    private Wording(string text, List<Syllable> syllables)
    {
        Text = text;
        Syllables = syllables;
        var letters = syllables.Count(s => char.IsLetter(s.Exact[0]));
        var accented = syllables.Count(s => s.Exact != s.Folded);
        IsBare = letters > 0 && accented < BareBelow * letters;
    }

    public string Text { get; }

    public IReadOnlyList<Syllable> Syllables { get; }

    public bool IsBare { get; }

    public int Count => Syllables.Count;

    /// <summary>Of words that were cut already.</summary>
    public static Wording Of(string text, List<Syllable> syllables) => new(text, syllables);

    public static Wording Of(string text) => new(text, Archive.Text.Syllables.Of(text));

    /// <summary>Whether the word at <paramref name="index"/> can be the given one.</summary>
    public bool Is(int index, Syllable word) =>
        Syllables[index].Exact == word.Exact || (IsBare && Syllables[index].Exact == Syllables[index].Folded && Syllables[index].Folded == word.Folded);

    /// <summary>Where the words stand in the text.</summary>
    public TextSpan Span(int first, int count) => TextSpan.Between(Syllables[first].Span.Start, Syllables[first + count - 1].Span.End);
}
