using System.Globalization;
using Bot.Answering.Asking;
using Bot.Answering.Receipts;

namespace Bot.Answering;

/// <summary>Turns a draft into what goes out: marks, citations, links and receipts.</summary>
internal static class Composer
{
    public static CitedAnswer Compose(Draft draft, Asked asked, Sources sources, string? contact, int maxCharacters)
    {
        var marks = new CitationMarks();
        var sentences = draft.Statements
            .Select(s => new AnswerSentence(s.Text, [.. s.Quotations.Select(marks.Of).Distinct()]))
            .ToList();
        var (shown, left) = Shortening.Of(draft.Statements, maxCharacters);
        var text = string.Concat(shown.Select((statement, i) =>
            (i == 0 ? "" : statement.IsItem ? "\n" : " ") + statement.Text + CitationMarks.Write(sentences[i].Citations)));
        if (left > 0) text = $"{text}\n{Replies.SeeMore(left)}";
        var effects = new Effects(sources, asked.AsOf);
        return new CitedAnswer(draft.Kind, text)
        {
            Sentences = sentences,
            Citations = [.. marks.Quotations.Select((q, i) => Cite(i + 1, q, effects, asked.AsOf))],
            Understood = new Understood(asked.Text)
            {
                Numbers = [.. asked.Numbers.Select(n => n.Number.ToString())],
                Dates = [.. asked.Dates.Select(d => new UnderstoodDates(d.Range.From, d.Range.To))],
                Note = draft.Kind is AnswerKind.Answer or AnswerKind.Documents ? Replies.Together(draft.Note, Succession.NoteOn(asked)) : draft.Note,
            },
            AsOf = asked.AsOf,
            Generation = sources.Archive.Generation,
            Contact = draft.OffersContact ? contact : null,
            Suggestions = draft.Suggestions,
            Left = left > 0 ? sentences[^left..] : [],
            ListedBy = draft.ListedBy,
        };
    }

    private static AnswerCitation Cite(int mark, Quotation quotation, Effects effects, DateOnly asOf)
    {
        var facts = quotation.Document.Facts;
        return new AnswerCitation
        {
            Mark = mark,
            Number = facts.Number?.ToString(),
            Kind = facts.Kind?.Name,
            Title = facts.Title,
            Issuer = facts.Issuer?.ToString(),
            IssuerNow = Succession.Of(facts.Issuer, asOf),
            Issued = facts.Issued,
            Published = facts.Published,
            Effect = effects.Of(quotation.Document).State,
            SourceClass = facts.Class,
            Place = quotation.Place.Display,
            File = facts.File ?? facts.Id,
            Quote = quotation.Quote,
            Url = UrlOf(quotation),
            Source = facts.SourceUrl,
            Receipt = Receipt.Of(facts.Id, facts.ContentHash, quotation.Span),
        };
    }

    /// <summary>The page of the document, with the quoted words marked.</summary>
    public static string UrlOf(Quotation quotation) =>
        string.Create(CultureInfo.InvariantCulture, $"/v/{quotation.Document.Slug}?t={quotation.Span.Start}-{quotation.Span.End}#{quotation.Place}");
}
