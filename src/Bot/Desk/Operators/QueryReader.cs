using Archive.Documents;
using Archive.Text;

namespace Bot.Desk.Operators;

/// <summary>Tokens to conditions; a value that cannot be read is a fault that shows how to write it.</summary>
internal static class QueryReader
{
    public static (IReadOnlyList<Condition> Conditions, IReadOnlyList<QueryFault> Faults) Read(string text, IReadOnlyList<QueryToken> tokens, DateOnly today)
    {
        var conditions = new List<Condition>();
        var faults = new List<QueryFault>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.IsPlain)
            {
                var last = i;
                while (last + 1 < tokens.Count && tokens[last + 1].IsPlain) last++;
                conditions.AddRange(PlainWords.Read(text, TextSpan.Between(token.Span.Start, tokens[last].Span.End), today));
                i = last;
            }
            else if (Read(token, today) is { } condition)
            {
                conditions.Add(condition with { Negated = token.Negated, Span = token.Span });
            }
            else if (token.Field is { } field)
            {
                faults.Add(new(token.ValueSpan, DeskReplies.WrongValue(field, token.Value)));
            }
        }
        return (conditions, faults);
    }

    private static Condition? Read(QueryToken token, DateOnly today)
    {
        var value = token.Value;
        return token.Field switch
        {
            null => WordsCondition.Plain(value) is { Length: > 0 } words ? new WordsCondition(words) : null,
            "number" => Number(value) is { } number ? new NumberCondition(number) : null,
            "kind" => Kind(value) is { } kind ? new KindCondition(kind) : null,
            "issuer" => Issuer.TryParse(value) is { } issuer ? new IssuerCondition(issuer) : null,
            "source" => Source(value) is { } source ? new SourceCondition(source) : null,
            "effective" when EffectValue.TryParse(value) is { } state => new EffectCondition(state),
            "dated" => Date(DateField.Dated),
            "issued" => Date(DateField.Issued),
            "effective" => Date(DateField.Effective),
            "published" => Date(DateField.Published),
            var relation => Number(value) is { } target ? new RelationCondition(Enum.Parse<RelationKind>(relation) is var does && does == RelationKind.Refers ? null : does, target) : null,
        };

        DateCondition? Date(DateField field) => DateValue.TryParse(value, today) is { } range ? new(field, range) : null;
    }

    /// <summary>A number in any spelling; digits alone mean every document with that ordinal.</summary>
    private static DocumentNumber? Number(string value) =>
        DocumentNumber.TryParse(value) ?? (value.All(char.IsAsciiDigit) ? DocumentNumber.TryParse($"{value}/?") : null);

    private static DocumentKind? Kind(string value) => DocumentKind.TryParse(value) ?? DocumentKind.TryParse(value.Replace('-', ' '));

    private static SourceClass? Source(string value) => Folding.Fold(value).Replace('-', ' ').Trim() switch
    {
        "tin" or "tin tuc" or "bao" or "news" => SourceClass.News,
        "van ban" or "vb" or "official" => SourceClass.Official,
        _ => null,
    };
}
