using Archive.Index;

namespace Bot.Answering;

/// <summary>
/// The last look before an answer leaves: each quotation is read again from the archive. A statement with one that does not stand
/// there letter by letter does not go out, and an answer left with none is no answer.
/// </summary>
internal static class Verification
{
    public static Draft Of(Draft draft, ArchiveSnapshot archive)
    {
        var texts = new Dictionary<long, string>();
        var kept = draft.Statements.Where(statement => statement.Quotations.All(Stands)).ToList();
        if (kept.Count == draft.Statements.Count) return draft;
        return kept.Count > 0
            ? draft with { Statements = kept }
            : new Draft(AnswerKind.NotFound, [new Statement(Replies.NothingFound, [])]) { OffersContact = true };

        bool Stands(Quotation quotation)
        {
            if (!texts.TryGetValue(quotation.Document.Key, out var text))
                texts[quotation.Document.Key] = text = archive.ReadText(quotation.Document);
            return quotation.Span.Start >= 0 && quotation.Span.End <= text.Length
                && text.AsSpan(quotation.Span.Start, quotation.Span.Length).SequenceEqual(quotation.Quote);
        }
    }
}
