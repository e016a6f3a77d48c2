using Archive.Documents;

namespace Archive.Search;

/// <summary>What was asked, as understood. Spans point into <see cref="Text"/>, the question as typed.</summary>
public sealed partial record PassageQuery
{
    public required string Text { get; init; }

    public IReadOnlyList<NumberMention> Numbers { get; init; } = [];

    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    public IReadOnlyList<ProvisionMention> Provisions { get; init; } = [];

    /// <summary>Set where an embedding model was asked; passages near in meaning are found then too.</summary>
    public Meaning? Meaning { get; init; }

    /// <summary>Reads a question. <paramref name="today"/> is the day relative dates count from.</summary>
    public static PassageQuery Read(string text, DateOnly today) => new()
    {
        Text = text,
        Numbers = DocumentNumber.FindAll(text),
        Dates = DateRange.FindAll(text, today),
        Provisions = ProvisionMention.FindAll(text),
    };

    /// <summary>Words alone, in which no numbers and dates were looked for.</summary>
    internal static PassageQuery OfWords(string text) => new() { Text = text };

    /// <summary>The same question with its slips mended, in which more numbers and provisions may be read: "Nghị ddinhj số 46 năm 2017".</summary>
    internal PassageQuery Mended(string text)
    {
        if (text == Text) return this;
        var numbers = DocumentNumber.FindAll(text);
        var provisions = ProvisionMention.FindAll(text);
        return numbers.Count < Numbers.Count || provisions.Count < Provisions.Count ? this : this with { Text = text, Numbers = numbers, Provisions = provisions };
    }
}
