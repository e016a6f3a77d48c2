using Archive.Documents;
using Archive.Index;
using Archive.Text;

namespace Bot.Answering;

/// <summary>A stretch of a document that a sentence of an answer rests on, verbatim.</summary>
internal sealed record Quotation(ArchivedDocument Document, Place Place, TextSpan Span, string Quote)
{
    public static Quotation Of(Sources sources, ArchivedDocument document, TextSpan span) =>
        new(document, sources.PassageAt(document, span.Start).Place, span, span.In(sources.TextOf(document)));
}
