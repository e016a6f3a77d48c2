using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Sentences;

namespace Bot.Answering.Numbers;

/// <summary>
/// What a document says of another one that it names: "Ngày 18/01/2023, UBND tỉnh ban hành Công văn số 155/UBND-KGVX về việc …".
/// <paramref name="Name"/> is the number with its kind, <paramref name="Clause"/> reaches to the end of its matter.
/// </summary>
internal sealed record Naming(ArchivedDocument In, DocumentNumber Number, DocumentKind? Kind, DateOnly? Date, string? Issuer, TextSpan Name, TextSpan Clause, TextSpan Sentence)
{
    // "… ngày 19/12/2022 của UBND tỉnh": date and issuer follow the number at once.
    private const int Beside = 12;

    private static readonly string[] Issuing = ["ban hành", "ký", "có", "ra"];

    /// <summary>All numbers that a stretch of a document names.</summary>
    public static IReadOnlyList<Naming> FindAll(Sources sources, ArchivedDocument document, TextSpan within)
    {
        var text = sources.TextOf(document);
        var namings = new List<Naming>();
        foreach (var sentence in SentenceSplitter.Split(text, within))
        {
            var words = sentence.In(text);
            var numbers = DocumentNumber.FindAll(words);
            if (numbers.Count == 0) continue;
            var dates = DateRange.FindAll(words, document.Facts.Published ?? document.Facts.Issued);
            for (var i = 0; i < numbers.Count; i++)
                namings.Add(Read(document, sentence, words, numbers, i, dates));
        }
        return namings;
    }

    private static Naming Read(ArchivedDocument document, TextSpan sentence, string words, IReadOnlyList<NumberMention> numbers, int at, IReadOnlyList<DateMention> dates)
    {
        var mention = numbers[at];
        var name = NumberWords.With(words, mention.Span);
        var after = dates.FirstOrDefault(d => d.Span.Start >= mention.Span.End && d.Span.Start - mention.Span.End <= Beside
            && IsOnly(words[mention.Span.End..d.Span.Start], "ngày", "ký"));
        var end = after?.Span.End ?? mention.Span.End;
        var before = after is not null || at > 0 ? null : dates.LastOrDefault(d => d.Span.End <= name.Start && Issues(words[d.Span.End..name.Start]));
        var date = after ?? before;
        return new Naming(
            document,
            mention.Number,
            mention.Kind ?? DocumentKind.Of(mention.Number),
            date is { Range: { From: { } day, To: { } to } } && day == to ? day : null,
            IssuerAfter(words, end) ?? (before is null ? null : IssuerBetween(words[before.Span.End..name.Start])),
            Shift(name),
            Shift(before is null ? TextSpan.Between(name.Start, ClauseEnd(words, end)) : TextSpan.Between(0, ClauseEnd(words, end))),
            sentence);

        TextSpan Shift(TextSpan span) => span with { Start = span.Start + sentence.Start };
    }

    private static bool IsOnly(string between, params ReadOnlySpan<string> allowed)
    {
        foreach (var word in Syllables.Of(between))
            if (!allowed.Contains(word.Exact)) return false;
        return true;
    }

    private static bool Issues(string between) => between.Length < 120 && Issuing.Any(verb => between.TrimEnd().EndsWith(verb, StringComparison.OrdinalIgnoreCase));

    private static string? IssuerAfter(string words, int at)
    {
        var rest = words[at..Math.Min(words.Length, at + 120)];
        if (!rest.StartsWith(" của ", StringComparison.Ordinal) && !rest.StartsWith(", của ", StringComparison.Ordinal)) return null;
        return Archive.Documents.Issuer.FindAll(rest) is [var first, ..] && first.Span.Start <= 8 ? first.Issuer.ToString() : null;
    }

    private static string? IssuerBetween(string words) => Archive.Documents.Issuer.FindAll(words) is [var first, ..] ? first.Issuer.ToString() : null;

    /// <summary>To the semicolon or the end of the sentence; quotation marks and brackets are not cut.</summary>
    private static int ClauseEnd(string words, int from)
    {
        var depth = 0;
        for (var i = from; i < words.Length; i++)
        {
            if (words[i] is '“' or '(') depth++;
            if (words[i] is '”' or ')' && depth > 0) depth--;
            if (words[i] == ';' && depth == 0) return i;
        }
        return words.Length;
    }
}
