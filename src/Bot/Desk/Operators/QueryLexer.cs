using Archive.Text;

namespace Bot.Desk.Operators;

/// <summary>
/// Cuts a query into tokens. What looks like an operator but is none is a fault, save where running text has a colon:
/// "14:30", "https://…", "Kính gửi: …".
/// </summary>
internal sealed class QueryLexer(string text)
{
    private readonly List<QueryToken> tokens = [];
    private readonly List<QueryFault> faults = [];

    public static (IReadOnlyList<QueryToken> Tokens, IReadOnlyList<QueryFault> Faults) Cut(string text)
    {
        var lexer = new QueryLexer(text);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else at = lexer.ReadAt(at);
        }
        return (lexer.tokens, lexer.faults);
    }

    private int ReadAt(int start)
    {
        var at = start;
        var negated = text[at] == '-';
        // A dash that stands alone is a dash.
        if (negated && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))) return at + 1;
        if (negated) at++;
        if (IsOpening(text[at])) return ReadQuoted(start, at, null, negated);

        var colon = NameEnd(at);
        if (colon < 0) return ReadWord(start, at, negated);
        var field = DeskFields.Find(text[at..colon]);
        var next = colon + 1;
        if (field is null)
        {
            if (next == text.Length || char.IsWhiteSpace(text[next]) || text[next] == '/') return ReadWord(start, at, negated);
            faults.Add(new(TextSpan.Between(at, next), DeskReplies.UnknownOperator(text[at..next])));
            return EndOfWord(next);
        }
        while (next < text.Length && text[next] == ' ') next++;
        // "Số: 155/UBND-KGVX" as printed; but "số: nguồn:tin" has no value.
        if (next == text.Length || (next > colon + 1 && NameEnd(next) is var other and > 0 && DeskFields.Find(text[next..other]) is not null))
        {
            faults.Add(new(TextSpan.Between(at, colon + 1), DeskReplies.MissingValue(text[at..(colon + 1)])));
            return next;
        }
        if (IsOpening(text[next])) return ReadQuoted(start, next, field, negated);
        var end = EndOfWord(next);
        // Operators written with commas between them, as in a sentence.
        var value = TextSpan.Between(next, Math.Max(next + 1, next + text.AsSpan(next, end - next).TrimEnd(",;").Length));
        tokens.Add(new(TextSpan.Between(start, end), value.In(text), value) { Field = field, Negated = negated });
        return end;
    }

    private int ReadQuoted(int start, int opening, string? field, bool negated)
    {
        var close = text.AsSpan(opening + 1).IndexOfAny('"', '”', '“');
        if (close < 0)
        {
            faults.Add(new(TextSpan.Between(opening, text.Length), DeskReplies.UnclosedQuote));
            return text.Length;
        }
        var end = opening + 1 + close;
        var value = TextSpan.Between(opening + 1, end);
        if (Syllables.Of(value.In(text)).Count == 0) faults.Add(new(TextSpan.Between(opening, end + 1), DeskReplies.EmptyQuote));
        else tokens.Add(new(TextSpan.Between(start, end + 1), value.In(text), value) { Field = field, Quoted = true, Negated = negated });
        return end + 1;
    }

    private int ReadWord(int start, int at, bool negated)
    {
        var end = EndOfWord(at);
        tokens.Add(new(TextSpan.Between(start, end), text[at..end], TextSpan.Between(at, end)) { Negated = negated });
        return end;
    }

    /// <summary>The colon behind a name of letters and hyphens; -1 when the word is none.</summary>
    private int NameEnd(int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '_')) end++;
        return end > at && end < text.Length && text[end] == ':' ? end : -1;
    }

    private int EndOfWord(int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static bool IsOpening(char letter) => letter is '"' or '“' or '”';
}
