using Archive.Text;

namespace Bot.Desk.Operators;

/// <summary>
/// A piece of a query: a word, a phrase in quotation marks, or an operator with its value. Spans point into the text that was cut.
/// </summary>
internal sealed record QueryToken(TextSpan Span, string Value, TextSpan ValueSpan)
{
    /// <summary>"number", "kind" …; null for words.</summary>
    public string? Field { get; init; }

    public bool Quoted { get; init; }

    public bool Negated { get; init; }

    /// <summary>A word of running text, to be understood with its neighbours.</summary>
    public bool IsPlain => Field is null && !Quoted && !Negated;
}
