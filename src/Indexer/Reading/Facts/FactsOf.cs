using System.Text.RegularExpressions;
using Archive.Documents;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>The facts of an official document, each from the place that 30/2020/NĐ-CP gives it; what is not there stays null.</summary>
internal static class FactsOf
{
    private static readonly Regex Passed = new(
        @"thông qua\s+ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);
    private static readonly Regex WithAct = new(@"^\(?\s*((ban hanh )?kem theo)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Letter = new(@"^v\s*/\s*v\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    // "(Kèm theo Nghị định số … / ngày … của …)" may run over several lines.
    private const int BracketLines = 3;

    public static (DocumentFacts Facts, bool IsDraft) Official(OfficialForm form, string id)
    {
        // Only the table of a portal may say that it is official.
        if (!form.IsOfficial) return (new DocumentFacts { Id = id, Title = "", Class = SourceClass.Official }, false);
        if (form.Motto < 0 && form.TypeLine < 0) return (Annex(form, id), false);
        var head = HeadFacts.Of(form);
        var signature = SignatureOf.Of(form);
        var recipients = RecipientsOf.Of(form);
        var number = head.Number;
        var body = string.Join('\n', form.Lines.Skip(form.BodyStartLine).Take(form.FootEnd - form.BodyStartLine));
        var issued = head.Issued ?? PassedOn(form);
        var effect = EffectDates.Of(body, issued);
        var facts = new DocumentFacts
        {
            Id = id,
            Title = TitleOf.Official(form) ?? "",
            Class = SourceClass.Official,
            Number = number,
            Kind = KindOf(form, head),
            Issuer = IssuerOf.Official(form, number),
            Place = head.Place,
            Issued = issued,
            Effective = effect.Effective,
            Expired = effect.Expired,
            Signer = signature.Name,
            SignerCapacity = signature.Capacity,
            Recipients = recipients.Names.Count == 0 ? null : string.Join('\n', recipients.Names),
            FiledWith = recipients.FiledWith,
            BelongsTo = head.IsCopy || IsPart(form) ? number : null,
        };
        return (facts, head.HasBlankNumber && number is null);
    }

    private static DocumentKind? KindOf(OfficialForm form, HeadFacts head)
    {
        // A consolidated text bears the name of what it consolidates.
        if (head.Number?.Symbol?.StartsWith("VBHN", StringComparison.Ordinal) == true) return DocumentKind.TryParse("Văn bản hợp nhất");
        if (form.TypeNamed is { } named) return named;
        if (head.KindBesideNumber is { } beside) return beside;
        var symbol = head.Number?.Symbol;
        if (symbol is not null && symbol.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && DocumentKind.TryParse(symbol[..dash]) is { Abbreviation: not null } byNumber)
            return byNumber;
        // Công văn has no abbreviation (art. 7): number without a type, or a subject line under it.
        return symbol is not null || form.Lines.Take(15).Any(line => Letter.IsMatch(LineStart.Folded(line))) ? DocumentKind.TryParse("Công văn") : null;
    }

    /// <summary>Laws carry the day they were passed at their end, not beside their number.</summary>
    private static DateOnly? PassedOn(OfficialForm form)
    {
        for (var i = form.Lines.Count - 1; i >= 0; i--)
            if (Passed.Match(form.Lines[i]) is { Success: true } match && form.Lines[i].Contains("này", StringComparison.Ordinal))
                return WrittenDate.Of(match);
        return null;
    }

    private static bool IsPart(OfficialForm form) => form.Lines.TakeLast(6).Any(line => LineStart.Folded(line).Contains("(xem tiep cong bao", StringComparison.Ordinal))
        || form.Lines.Take(12).Any(line => LineStart.Folded(line).Contains("(tiep theo cong bao", StringComparison.Ordinal));

    /// <summary>A file that is only an annex: it names its parent and is no second act.</summary>
    private static DocumentFacts Annex(OfficialForm form, string id)
    {
        var bracketAt = Enumerable.Range(0, Math.Min(form.Lines.Count, 12)).FirstOrDefault(i => WithAct.IsMatch(LineStart.Folded(form.Lines[i])), -1);
        var bracket = bracketAt < 0 ? "" : string.Join(' ', form.Lines.Skip(bracketAt).Take(BracketLines).TakeWhileInclusive(line => !line.Contains(')', StringComparison.Ordinal)));
        var parent = DocumentNumber.FindAll(bracket) is [var first, ..] ? first.Number : null;
        var heading = form.Lines.Take(bracketAt < 0 ? Math.Min(2, form.Lines.Count) : bracketAt).ToList();
        var title = heading.Count == 0 ? "" : heading[0].TrimEnd('.');
        if (heading.Count > 1) title += ". " + TitleOf.InSentenceCase(string.Join(' ', heading.Skip(1)), string.Join('\n', form.Lines.Skip(heading.Count)));
        return new DocumentFacts
        {
            Id = id,
            Title = title,
            Class = SourceClass.Official,
            Kind = new DocumentKind("Phụ lục", null),
            Issuer = IssuerOf.OfParentAct(bracket),
            BelongsTo = parent,
        };
    }

    private static IEnumerable<string> TakeWhileInclusive(this IEnumerable<string> lines, Func<string, bool> goesOn)
    {
        foreach (var line in lines)
        {
            yield return line;
            if (!goesOn(line)) yield break;
        }
    }
}
