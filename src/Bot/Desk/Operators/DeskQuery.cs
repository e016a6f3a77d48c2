using Archive.Text;

namespace Bot.Desk.Operators;

/// <summary>
/// A query of the desk, read: every condition must hold. <see cref="Explicit"/> says the same in operators alone, whatever was typed,
/// and reads back as the same conditions on any day.
/// </summary>
internal sealed record DeskQuery(string Text, IReadOnlyList<Condition> Conditions)
{
    /// <summary>Longest query that is read, in characters.</summary>
    public const int Longest = 1000;

    /// <summary>A query with faults is not run: what is not understood must not be dropped.</summary>
    public IReadOnlyList<QueryFault> Faults { get; init; } = [];

    public bool IsRead => Faults.Count == 0;

    public string Explicit => string.Join(' ', Conditions);

    public IEnumerable<WordsCondition> Words => Conditions.OfType<WordsCondition>().Where(words => !words.Negated);

    /// <summary>Reads operators and plain words; relative days count from <paramref name="today"/>.</summary>
    public static DeskQuery Read(string text, DateOnly today)
    {
        if (text.Length > Longest) return new(text, []) { Faults = [new(TextSpan.Between(Longest, text.Length), DeskReplies.QueryTooLong(Longest))] };
        var normal = NormalizedText.Of(text);
        var (tokens, faults) = QueryLexer.Cut(normal.Text);
        var read = QueryReader.Read(normal.Text, tokens, today);
        return new(text, [.. read.Conditions.Select(condition => condition with { Span = normal.ToOriginal(condition.Span) })])
        {
            Faults = [.. faults.Concat(read.Faults).Select(fault => fault with { Span = normal.ToOriginal(fault.Span) }).OrderBy(fault => fault.Span.Start)],
        };
    }

    public DeskQuery Without(Condition condition) => Of(Conditions.Where(other => !ReferenceEquals(other, condition)));

    public DeskQuery With(Condition condition) => Of(Conditions.Append(condition));

    public DeskQuery Swap(Condition old, Condition with) => Of(Conditions.Select(other => ReferenceEquals(other, old) ? with : other));

    private static DeskQuery Of(IEnumerable<Condition> conditions)
    {
        var kept = conditions.ToList();
        return new(string.Join(' ', kept), kept);
    }
}
