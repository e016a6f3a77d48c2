using Archive.Index;
using Archive.Text;
using Bot.Answering.Sentences;

namespace Bot.Answering;

/// <summary>
/// What is shown of a sentence: whole, or its lead-in and the clause that answers with "[…]" between. Every piece shown is
/// verbatim and stands inside the quotation, in order.
/// </summary>
internal sealed record Excerpt(string Shown, IReadOnlyList<Quotation> Quotations)
{
    public const string Elision = " […] ";

    /// <summary>A quotation that reaches from lead-in to clause is kept in one piece up to this length.</summary>
    private const int LongestSpan = 1500;

    private const int LongestLeadIn = 160;

    public bool Shows(string text) => Shown.Contains(OneLine(text), StringComparison.Ordinal);

    public static Excerpt Whole(Sources sources, ArchivedDocument document, TextSpan span) =>
        Of(sources, document, [span]);

    /// <summary>Pieces of a sentence that is too long to show; what is cut off is marked, and the whole of it is quoted.</summary>
    public static Excerpt Within(Sources sources, ArchivedDocument document, TextSpan sentence, IReadOnlyList<TextSpan> pieces)
    {
        var excerpt = Of(sources, document, pieces);
        if (sentence.Length > LongestSpan) return excerpt;
        var text = sources.TextOf(document);
        var (whole, shown) = (Trim(text, sentence), excerpt.Quotations[0].Span);
        var before = shown.Start > whole.Start ? Elision.TrimStart() : "";
        var after = excerpt.Quotations[^1].Span.End < whole.End ? Elision.TrimEnd() : "";
        return new Excerpt($"“{before}{excerpt.Shown[1..^1]}{after}”", [Quotation.Of(sources, document, whole)]);
    }

    /// <summary>Pieces in reading order; those that stand side by side are shown as one.</summary>
    public static Excerpt Of(Sources sources, ArchivedDocument document, IReadOnlyList<TextSpan> pieces)
    {
        var text = sources.TextOf(document);
        var joined = new List<TextSpan>();
        foreach (var piece in pieces.OrderBy(p => p.Start).Select(p => Trim(text, p)))
        {
            if (joined is [.., var last] && piece.Start <= last.End) joined[^1] = TextSpan.Between(last.Start, Math.Max(last.End, piece.End));
            else if (joined is [.., var before] && text[before.End..piece.Start].Trim(' ', '\u00A0', ';', ',', '\n', '\r', '\t').Length == 0)
                joined[^1] = TextSpan.Between(before.Start, piece.End);
            else joined.Add(piece);
        }
        var shown = $"“{string.Join(Elision, joined.Select(p => OneLine(p.In(text))))}”";
        var whole = TextSpan.Between(joined[0].Start, joined[^1].End);
        return new Excerpt(shown, whole.Length <= LongestSpan
            ? [Quotation.Of(sources, document, whole)]
            : [.. joined.Select(p => Quotation.Of(sources, document, p))]);
    }

    /// <summary>The clause of a long sentence with what leads into it: the words up to the colon, or up to who demands what.</summary>
    public static Excerpt Clause(Sources sources, ArchivedDocument document, TextSpan sentence, IReadOnlyList<TextSpan> clauses)
    {
        var text = sources.TextOf(document);
        var parts = Clauses.Of(text, sentence);
        if (clauses.Any(c => c.Start == sentence.Start)) return Of(sources, document, clauses);
        return LeadIn(text, parts) is { } lead ? Of(sources, document, [lead, .. clauses]) : Of(sources, document, clauses);
    }

    /// <summary>A row of a table under its column names.</summary>
    public static Excerpt Rows(Sources sources, ArchivedDocument document, TextSpan columns, TextSpan row)
    {
        var text = sources.TextOf(document);
        var whole = TextSpan.Between(columns.Start, row.End);
        return new Excerpt($"“{columns.In(text).Trim()}{Elision.TrimEnd()}\n{row.In(text).Trim()}”", whole.Length <= LongestSpan
            ? [Quotation.Of(sources, document, whole)]
            : [Quotation.Of(sources, document, columns), Quotation.Of(sources, document, row)]);
    }

    private static TextSpan? LeadIn(string text, Clauses parts)
    {
        if (parts.LeadIn is { } lead) return lead.Length <= LongestLeadIn ? lead : Tail(text, lead);
        var first = parts.Parts[0];
        var words = Syllables.Of(first.In(text));
        // "Đồng chí yêu cầu các sở, ban, ngành … cần | tiếp tục thực hiện …": up to the modal verb.
        for (var i = 2; i < words.Count && words[i].Span.End <= LongestLeadIn; i++)
            if (words[i].Exact is "cần" or "phải") return new TextSpan(first.Start, words[i].Span.End);
        for (var i = 2; i + 1 < words.Count && words[i].Span.End <= LongestLeadIn; i++)
            if ((words[i].Exact, words[i + 1].Exact) is ("yêu", "cầu") or ("đề", "nghị") or ("chỉ", "đạo") or ("nhấn", "mạnh") or ("quy", "định"))
                return new TextSpan(first.Start, words[i + 1].Span.End);
        return null;
    }

    /// <summary>The end of a long lead-in, from a comma on.</summary>
    private static TextSpan? Tail(string text, TextSpan lead)
    {
        var from = text.IndexOf(", ", lead.End - LongestLeadIn, StringComparison.Ordinal);
        return from < 0 || from >= lead.End - 10 ? null : TextSpan.Between(from + 2, lead.End);
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ';')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ';' or ',')) end--;
        return TextSpan.Between(start, end);
    }

    /// <summary>White space is the one thing that may differ between what is shown and the text.</summary>
    private static string OneLine(string text) => Tables.Has(text)
        ? string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
