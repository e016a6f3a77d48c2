using System.Text.RegularExpressions;
using Archive.Documents;
using Archive.Text;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>Number, place and date as the letterhead prints them.</summary>
internal sealed record HeadFacts
{
    private static readonly Regex NumberLine = new(@"^(?<what>[\p{L} ]{0,40}?)\b(so)\s*[:.]?\s*(?<rest>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex PlaceAndDate = new(
        @"(?<place>\p{Lu}[\p{L} .\-]{1,40}?)?,?\s*ngày\s*(?<day>\d{1,2})\s*tháng\s*(?<month>\d{1,2})\s*năm\s*(?<year>\d{4})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);
    private static readonly Regex BlankDate = new(@"ngay\s*[.…_ ]*\s*thang\s*[.…_ ]*\s*\d*\s*nam\s*[.…_ ]*(20)?\d*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex CopySymbol = new(@"/\s*(SY|TrS|SL)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex CopyMark = new(@"(^|\W)(SAO Y|SAO LỤC|TRÍCH SAO)(\W|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex OnlyBlank = new(@"^[\s.…_]*(/|-)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Printed = new(@"^\s*(?<number>\d{1,6}\p{Ll}?\s*[/\-–]\s*[\p{L}\d&.]+(\s*[/\-–]\s*[\p{L}\d&.]+)*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex ConsolidatedNumber = new(@"/VBHN-", RegexOptions.NonBacktracking);
    private static readonly Regex PlaceAndDay = new(@"^(?<place>\p{Lu}[\p{L} .\-]{1,40}?),\s*(ngày\s*)?(?<day>\d{1,2})\s*[/.\-]\s*(?<month>\d{1,2})\s*[/.\-]\s*(?<year>\d{4})\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex PlaceAndWords = new(@"^(?<place>\p{Lu}[\p{L} .\-]{1,40}?),\s*(?<date>ngày\s+\p{L}.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public DocumentNumber? Number { get; private init; }

    /// <summary>The kind named before the number, as in "Luật số: 26/2023/QH15".</summary>
    public DocumentKind? KindBesideNumber { get; private init; }

    /// <summary>A place for the number was left open: the document is a draft.</summary>
    public bool HasBlankNumber { get; private init; }

    /// <summary>A stamp SAO Y, TRÍCH SAO or SAO LỤC with a number of its own (art. 25).</summary>
    public bool IsCopy { get; private init; }

    public string? Place { get; private init; }

    public DateOnly? Issued { get; private init; }

    public static HeadFacts Of(OfficialForm form)
    {
        if (form.Motto < 0 && form.TypeLine < 0) return new HeadFacts();
        var facts = new HeadFacts();
        var lines = HeadLines(form).ToList();
        // A narrow column breaks the line of the date: "Lâm Giang, ngày 12 tháng 3 năm / 2025".
        for (var i = 0; i < lines.Count; i++) facts = facts.WithNumber(lines[i]).WithDate(lines[i] + (i + 1 < lines.Count && lines[i + 1].Length < 8 ? " " + lines[i + 1] : ""));
        return facts.Number is null ? facts.Consolidated(form) : facts;
    }

    /// <summary>A consolidated text may carry its number beside the signature that certifies it (Pháp lệnh 01/2012/UBTVQH13, art. 11).</summary>
    private HeadFacts Consolidated(OfficialForm form)
    {
        var at = Enumerable.Range(0, form.Lines.Count).LastOrDefault(i => form.Lines[i].Length < 80 && ConsolidatedNumber.IsMatch(form.Lines[i]) && NumberLine.IsMatch(LineStart.Folded(form.Lines[i])), -1);
        return at < 0 ? this : form.Lines.Skip(at).Take(4).Aggregate(WithNumber(form.Lines[at]), (facts, line) => facts.WithDate(line));
    }

    private static IEnumerable<string> HeadLines(OfficialForm form)
    {
        var lines = form.Lines;
        var end = form.TypeLine >= 0 && form.TypeLine >= form.Motto ? form.TypeLine : form.BodyStartLine;
        // At the end of the file when a converter moved it there.
        if (form.Motto >= form.FootStart || (form.Motto > 40 && form.TypeLine >= 0))
        {
            return lines.Skip(Math.Max(0, form.Motto - 4)).Take(10);
        }
        // A reprint has no letterhead: "QUYẾT ĐỊNH / CỦA ỦY BAN NHÂN DÂN TỈNH … / Số: …, ngày …".
        if (form.Motto < 0) end = form.TitleEnd;
        return lines.Take(Math.Max(end, form.Motto + 1)).Where(line => line.Length < 200);
    }

    private HeadFacts WithNumber(string line)
    {
        var folded = LineStart.Folded(line);
        if (IsCopyStamp(line)) return this with { IsCopy = true };
        if (Number is not null || NumberLine.Match(folded) is not { Success: true } match) return this;
        // "V/v … số …" and sentences are no number line.
        if (folded.StartsWith("v/v", StringComparison.Ordinal) || match.Groups["what"].Value.Split(' ').Length > 5) return this;
        var rest = line[match.Groups["rest"].Index..];
        if (OnlyBlank.IsMatch(rest) || rest.Trim(' ', '.', '…', '_').Length == 0) return this with { HasBlankNumber = true };
        var number = AsPrinted(rest, DocumentNumber.FindAll(line).FirstOrDefault(mention => mention.Number.Symbol is not null)?.Number);
        return number is null ? this : this with { Number = number, KindBesideNumber = DocumentKind.TryParse(match.Groups["what"].Value.Trim()) };
    }

    /// <summary>A letterhead is believed to the letter: a symbol that no table has is no misprint of one that it has.</summary>
    private static DocumentNumber? AsPrinted(string rest, DocumentNumber? found)
    {
        if (Printed.Match(rest) is not { Success: true } match) return found;
        var printed = string.Concat(match.Groups["number"].Value.Where(c => !char.IsWhiteSpace(c))).Replace('–', '-').TrimEnd('.');
        if (found is not null && Letters(found.ToString()) == Letters(printed)) return found;
        return DocumentNumber.TryParse(printed) ?? found;

        static string Letters(string text) => string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit)).TrimStart('0');
    }

    private HeadFacts WithDate(string line)
    {
        // A stamp of a copy has a day of its own, above the number that was copied.
        if (Issued is not null || line.Length > 120 || (IsCopy && Number is null)) return this;
        var match = PlaceAndDate.Match(line);
        if (!match.Success) match = PlaceAndDay.Match(line);
        if (match.Success)
            return this with { Issued = WrittenDate.Of(match), Place = match.Groups["place"].Value.Trim(' ', ',') is { Length: > 1 } place ? place : Place };
        if (PlaceAndWords.Match(line) is { Success: true } words && DateRange.FindAll(words.Groups["date"].Value, null) is [{ Range: { From: { } day, To: { } last } }] && day == last)
            return this with { Issued = day, Place = words.Groups["place"].Value };
        return this;
    }

    /// <summary>SAO Y, SAO LỤC, TRÍCH SAO or their numbers (30/2020/NĐ-CP, art. 25 and Phụ lục III).</summary>
    internal static bool IsCopyStamp(string line) => line.Length < 120 && (CopySymbol.IsMatch(line) || CopyMark.IsMatch(line));

    internal static bool HasBlankDate(string line) => BlankDate.IsMatch(LineStart.Folded(line));
}
