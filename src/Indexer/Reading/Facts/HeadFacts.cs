using System.Text.RegularExpressions;
using Archive.Documents;
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
    private static readonly Regex OnlyBlank = new(@"^[\s.…_]*(/|-)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

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
        return facts;
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
        return lines.Take(Math.Max(end, form.Motto + 1)).Where(line => line.Length < 200);
    }

    private HeadFacts WithNumber(string line)
    {
        var folded = LineStart.Folded(line);
        if (folded.Contains("sao y", StringComparison.Ordinal) && line.Contains("SAO Y", StringComparison.Ordinal)) return this with { IsCopy = true };
        if (CopySymbol.IsMatch(line)) return this with { IsCopy = true };
        if (Number is not null || NumberLine.Match(folded) is not { Success: true } match) return this;
        // "V/v … số …" and sentences are no number line.
        if (folded.StartsWith("v/v", StringComparison.Ordinal) || match.Groups["what"].Value.Split(' ').Length > 5) return this;
        var rest = line[match.Groups["rest"].Index..];
        if (OnlyBlank.IsMatch(rest) || rest.Trim(' ', '.', '…', '_').Length == 0) return this with { HasBlankNumber = true };
        if (DocumentNumber.FindAll(line).FirstOrDefault(mention => mention.Number.Symbol is not null) is not { } found) return this;
        return this with { Number = found.Number, KindBesideNumber = DocumentKind.TryParse(match.Groups["what"].Value.Trim()) };
    }

    private HeadFacts WithDate(string line)
    {
        if (Issued is not null || PlaceAndDate.Match(line) is not { Success: true } match || line.Length > 120) return this;
        return this with { Issued = WrittenDate.Of(match), Place = match.Groups["place"].Value.Trim(' ', ',') is { Length: > 1 } place ? place : Place };
    }

    internal static bool HasBlankDate(string line) => BlankDate.IsMatch(LineStart.Folded(line));
}
