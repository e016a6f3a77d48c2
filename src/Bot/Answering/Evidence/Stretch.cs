using Archive.Documents;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Sentences;

namespace Bot.Answering.Evidence;

/// <summary>A clause as the detectors of answers see it; what is found in it is found once.</summary>
internal sealed class Stretch(string text, DateOnly? reference, Wording? wording = null)
{
    private Wording? wording = wording;
    private IReadOnlyList<DateMention>? dates;
    private IReadOnlyList<NumberMention>? numbers;
    private IReadOnlyList<NamedPerson>? people;
    private IReadOnlyList<TextSpan>? agencies;
    private IReadOnlyList<Amount>? amounts;

    public string Text => text;

    /// <summary>Where the document is of; a sentence need not say it.</summary>
    public string? Place { get; init; }

    public bool IsNews { get; init; }

    public Wording Wording => wording ??= Wording.Of(text);

    public IReadOnlyList<Syllable> Words => Wording.Syllables;

    public IReadOnlyList<DateMention> Dates => dates ??= DateRange.FindAll(text, reference);

    public IReadOnlyList<NumberMention> Numbers => numbers ??= DocumentNumber.FindAll(text);

    public IReadOnlyList<NamedPerson> People => people ??= Archive.Documents.People.In(text, Words);

    public IReadOnlyList<TextSpan> Agencies => agencies ??= Sentences.Agencies.In(text, Words);

    public IReadOnlyList<Amount> Amounts => amounts ??= Sentences.Amounts.In(text, Words, () => [.. Dates.Select(d => d.Span), .. Numbers.Select(n => n.Span)]);

    /// <summary>Index of the word at a position of the text.</summary>
    public int WordAt(int position)
    {
        for (var i = 0; i < Words.Count; i++)
            if (Words[i].Span.End > position) return i;
        return Words.Count - 1;
    }
}
