using System.Globalization;
using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Checking;

/// <summary>
/// The last look before an answer leaves. Each quotation is read again from the archive and must stand there letter by letter; what a
/// sentence shows between “ and ” must be part of it; numbers, dates and amounts in the sentence's own words must be said by what it
/// rests on. A sentence that fails does not go out, and an answer left with none is no answer.
/// </summary>
internal sealed class Verification(ArchiveSnapshot archive, Asked asked)
{
    // Enough to find a number that others name, not a survey of them.
    private const int MostMentions = 20;

    private readonly Dictionary<long, string> texts = [];

    public Draft Of(Draft draft)
    {
        var kept = draft.Statements.Where(statement => Fault(statement) is null).ToList();
        if (kept.Count == draft.Statements.Count) return draft;
        return kept.Exists(statement => statement.Quotations.Count > 0) || draft.Statements.All(statement => statement.Quotations.Count == 0 && kept.Count > 0)
            ? draft with { Statements = kept }
            : new Draft(AnswerKind.NotFound, [new Statement(Replies.NothingFound, [])]) { OffersContact = true };
    }

    public bool Passes(Draft draft) => draft.Statements.All(statement => Fault(statement) is null);

    /// <summary>What is wrong with a statement; null when nothing is.</summary>
    public string? Fault(Statement statement)
    {
        if (statement.Quotations.FirstOrDefault(quotation => !Stands(quotation)) is { } moved) return $"not in {moved.Document.Slug}: {moved.Quote}";
        var said = QuotedParts.Of(statement.Text, [.. statement.Quotations.Select(quotation => quotation.Quote), .. statement.Quotations.Select(quotation => quotation.Document.Facts.Title), asked.Text, statement.Earlier ?? ""]);
        if (statement.Quotations.Count > 0 && said.Unfounded.Select(piece => (TextSpan?)piece).FirstOrDefault(piece => !IsAsked(piece!.Value.In(statement.Text))) is { } piece) return $"shown but not quoted: {piece.In(statement.Text)}";
        var own = Figures.In(said.OwnWords);
        // What rests on nothing counts the archive itself; a day or a document it names must be one that is known.
        if (statement.Quotations.Count == 0) own = [.. own.Where(figure => figure.Kind is FigureKind.Date or FigureKind.Document)];
        if (own.Count == 0) return null;
        var known = Known(statement).ToList();
        if (Figures.Unsaid(own, known).Count == 0) return null;
        known.AddRange(own.Where(figure => figure.Kind == FigureKind.Document).SelectMany(Told).SelectMany(Figures.In));
        return Figures.Unsaid(own, known) is [var figure, ..] ? $"says {figure.Kind} {figure.Value} without a source" : null;
    }

    /// <summary>The question's own words set between marks, with the accents it may lack.</summary>
    private bool IsAsked(string piece) => Folding.Fold(asked.Text).Contains(Folding.Fold(piece), StringComparison.Ordinal);

    private bool Stands(Quotation quotation) =>
        TextOf(quotation.Document) is var text && quotation.Span.Start >= 0 && quotation.Span.End <= text.Length
        && text.AsSpan(quotation.Span.Start, quotation.Span.Length).SequenceEqual(quotation.Quote);

    private string TextOf(ArchivedDocument document) =>
        texts.TryGetValue(document.Key, out var text) ? text : texts[document.Key] = archive.ReadText(document);

    private IEnumerable<Figure> Known(Statement statement)
    {
        var days = asked.Dates.SelectMany(mention => new[] { mention.Range.From, mention.Range.To }).OfType<DateOnly>().Append(asked.AsOf).Select(Replies.Day);
        var said = statement.Quotations.SelectMany(quotation => new[] { quotation.Quote, quotation.Place.Display, Facts(quotation.Document.Facts) });
        var named = statement.Names.Select(document => Facts(document.Facts));
        // "Theo tin về sự việc ngày …": the day stands in the first lines.
        var openings = statement.Quotations.Select(quotation => quotation.Document).DistinctBy(document => document.Key)
            .Where(document => document.Facts.Class == SourceClass.News)
            .SelectMany(document => DateRange.FindAll(TextOf(document), document.Facts.Published).Where(mention => mention.Span.Start < Telling.Opening))
            .Select(mention => mention.Range.From).OfType<DateOnly>().Select(Replies.Day);
        return days.Concat(said).Concat(named).Concat(openings).Append(asked.Text).Append(statement.Earlier ?? "").SelectMany(Figures.In)
            .Concat(statement.Counts.Select(count => new Figure(FigureKind.Number, count.ToString(CultureInfo.InvariantCulture), "", default)));
    }

    /// <summary>What the archive knows of a number: the facts of the documents that bear it, and what others say of it.</summary>
    private IEnumerable<string> Told(Figure named)
    {
        if (DocumentNumber.TryParse(named.Value) is not { } number) yield break;
        foreach (var document in archive.FindByNumber(number)) yield return Facts(document.Facts);
        foreach (var passage in archive.FindMentions(number, MostMentions)) yield return passage.Passage.Text;
    }

    private static string Facts(DocumentFacts facts)
    {
        var days = new[] { facts.Issued, facts.Effective, facts.Expired, facts.Published }.OfType<DateOnly>().Select(Replies.Day);
        return string.Join('\n', new[] { facts.Number?.ToString(), facts.Title, facts.Issuer?.ToString(), facts.Signer, facts.SignerCapacity, facts.Author }.Concat(days).Where(fact => fact is not null));
    }
}
