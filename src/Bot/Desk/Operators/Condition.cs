using Archive.Documents;
using Archive.Text;

namespace Bot.Desk.Operators;

/// <summary>
/// One thing asked of a document. Its written form is the operator that asks for it, so that whatever was understood can be shown,
/// changed and asked again: <c>-loại:"Công văn"</c>.
/// </summary>
internal abstract record Condition
{
    /// <summary>The document must not be so.</summary>
    public bool Negated { get; init; }

    /// <summary>Where it was typed.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Read from plain words, not from an operator.</summary>
    public bool IsInferred { get; init; }

    protected abstract string Written { get; }

    public sealed override string ToString() => Negated ? $"-{Written}" : Written;

    protected static string Quoted(string value) => $"\"{value.Replace("\"", "", StringComparison.Ordinal)}\"";
}

/// <summary>Words that stand one after the other in the text, a heading or the title.</summary>
internal sealed record WordsCondition(string Words) : Condition
{
    protected override string Written => Quoted(Words);

    /// <summary>What words are to the index: the same for "Báo chí" and "báo  chí".</summary>
    public static string Plain(string text) => string.Join(' ', Syllables.Of(text).Select(word => word.Span.In(text)));
}

/// <summary>Bears this number, which may lack parts: 155/?.</summary>
internal sealed record NumberCondition(DocumentNumber Number) : Condition
{
    protected override string Written => $"số:{Number}";
}

internal sealed record KindCondition(DocumentKind Kind) : Condition
{
    protected override string Written => $"loại:{Quoted(Kind.Name)}";
}

internal sealed record IssuerCondition(Issuer Issuer) : Condition
{
    protected override string Written => $"cơ-quan:{Quoted(Issuer.ToString())}";
}

internal sealed record DateCondition(DateField Field, DateRange Range) : Condition
{
    protected override string Written => $"{DeskFields.Name(Field)}:{DateValue.Write(Range)}";
}

internal sealed record EffectCondition(EffectState State) : Condition
{
    protected override string Written => $"hiệu-lực:{EffectValue.Write(State)}";
}

internal sealed record SourceCondition(SourceClass Source) : Condition
{
    protected override string Written => Source == SourceClass.News ? "nguồn:tin" : "nguồn:văn-bản";
}

/// <summary>Does this to a number, or names it at all when <paramref name="Kind"/> is null; the numbered document need not be in the archive.</summary>
internal sealed record RelationCondition(RelationKind? Kind, DocumentNumber Number) : Condition
{
    protected override string Written => $"{DeskFields.Name(Kind)}:{Number}";
}

/// <summary>Which of its dates: <see cref="Dated"/> is the day of issue, of a news item the day it went out.</summary>
internal enum DateField
{
    Dated,
    Issued,
    Effective,
    Published,
}
