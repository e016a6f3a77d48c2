using Archive.Documents;

namespace Archive.Search;

/// <summary>What was asked, as understood. Spans point into <see cref="Text"/>, the question as typed.</summary>
public sealed partial record PassageQuery
{
    public required string Text { get; init; }

    public IReadOnlyList<NumberMention> Numbers { get; init; } = [];

    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    public IReadOnlyList<ProvisionMention> Provisions { get; init; } = [];

    /// <summary>Reads a question. <paramref name="today"/> is the day relative dates count from.</summary>
    public static PassageQuery Read(string text, DateOnly today) => new()
    {
        Text = text,
        Numbers = DocumentNumber.FindAll(text),
        Dates = DateRange.FindAll(text, today),
        Provisions = ProvisionMention.FindAll(text),
    };
}
