using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Checking;
using Bot.State;

namespace Bot.Answering.Receipts;

/// <summary>Compares what a citation quoted with what the archive holds now, whatever generation that is.</summary>
internal sealed class ReceiptCheck(Sources sources)
{
    /// <summary>Below this share of agreeing words something else stands there, not a changed wording.</summary>
    private const double LeastLike = 0.4;

    // A comparison costs the product of both lengths.
    private const int LongestCompared = 400;

    public CheckedReceipt Of(KeptReceipt kept)
    {
        if (Document(kept) is not { } document) return new CheckedReceipt(kept, ReceiptOutcome.Withdrawn, null, null);
        var text = sources.TextOf(document);
        var span = new TextSpan(kept.Start, kept.Quote.Length);
        if (span.End <= text.Length && text.AsSpan(span.Start, span.Length).SequenceEqual(kept.Quote))
            return new CheckedReceipt(kept, document.Facts.ContentHash == kept.ContentHash ? ReceiptOutcome.Unchanged : ReceiptOutcome.Moved, document, Quotation.Of(sources, document, span));
        if (Verbatim.Find(text, kept.Quote) is { } moved) return new CheckedReceipt(kept, ReceiptOutcome.Moved, document, Quotation.Of(sources, document, moved));
        return Nearest(text, kept.Quote) is { } nearest
            ? new CheckedReceipt(kept, ReceiptOutcome.Changed, document, Quotation.Of(sources, document, nearest)) { Changes = WordChanges.Between(kept.Quote, nearest.In(text)) }
            : new CheckedReceipt(kept, ReceiptOutcome.Dropped, document, null);
    }

    /// <summary>By its id; a file that was only renamed still bears its number and its bytes.</summary>
    private ArchivedDocument? Document(KeptReceipt kept) => sources.Archive.FindById(kept.Document)
        ?? (kept.Number is { } written && DocumentNumber.TryParse(written) is { } number
            ? sources.Archive.FindByNumber(number).SelectMany(bearing => sources.Archive.FindCopies(bearing).Prepend(bearing)).FirstOrDefault(other => other.Facts.ContentHash is { } hash && hash == kept.ContentHash)
            : null);

    private static TextSpan? Nearest(string text, string quote)
    {
        var words = Syllables.Of(text);
        var sought = Syllables.Of(quote);
        if (sought.Count > LongestCompared) sought = sought[..LongestCompared];
        if (WordAlignment.Best(words, sought) is not { } best || best.Likeness(sought.Count) < LeastLike) return null;
        // To the ends of its sentence: what was added there belongs to the change.
        var (start, end) = (words[best.First].Span.Start, words[best.Last].Span.End);
        while (end < text.Length && text[end] is not ('\n' or '.' or ';')) end++;
        if (end < text.Length && text[end] == '.') end++;
        return TextSpan.Between(start, end);
    }
}
