using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Documents;
using Archive.Text;
using Indexer.Reading.Facts;
using Indexer.Reading.Lines;

namespace Indexer.Splitting;

/// <summary>
/// Walks the lines of a document and gives each its place: by Điều, khoản, điểm where the document has them, by paragraph
/// elsewhere. Letterhead, title, headings and signature give no atoms.
/// </summary>
internal sealed class Outline
{
    private const int AnnexLevel = 0;
    private const int ArticleLevel = 8;
    private const int FreeLevel = 10;

    private readonly string[] lines;
    private readonly int[] starts;
    private readonly bool[] quoted;
    private readonly OfficialForm form;
    private readonly FreeHeadings freeHeadings;
    private readonly HeadingChain chain = new();
    private readonly List<Atom> atoms = [];

    // Lines of an annex's heading: label, title over some lines, bracket.
    private const int LongestHeading = 8;

    private Place place = Place.Whole;
    private int regionStart;
    private string? clause;
    private string? point;
    private string? article;

    private Outline(OfficialDocument document)
    {
        lines = document.Text.Split('\n');
        starts = new int[lines.Length];
        for (var i = 1; i < lines.Length; i++) starts[i] = starts[i - 1] + lines[i - 1].Length + 1;
        quoted = QuotedLines.Of(lines);
        form = document.Facts.Class == SourceClass.Official ? OfficialForm.Of(lines) : new OfficialForm(lines) { };
        freeHeadings = new FreeHeadings(lines, quoted);
    }

    public static IReadOnlyList<Atom> Of(OfficialDocument document)
    {
        var outline = new Outline(document);
        outline.Walk(document.Facts.Class);
        return outline.atoms;
    }

    private void Walk(SourceClass sourceClass)
    {
        if (sourceClass == SourceClass.News || !form.IsOfficial)
        {
            Region(0, lines.Length);
            return;
        }
        Region(form.BodyStartLine, form.FootStart);
        Foot(form.FootStart, form.FootEnd);
        for (var i = 0; i < form.Annexes.Count; i++)
        {
            var end = i + 1 < form.Annexes.Count ? form.Annexes[i + 1] : lines.Length;
            Annex(form.Annexes[i], end, i);
        }
    }

    private void Region(int from, int to)
    {
        regionStart = from;
        (article, clause, point) = (null, null, null);
        for (var i = from; i < to; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || EditorialNote.Is(lines[i])) continue;
            if (quoted[i]) Add(i, KindHere());
            else i = Line(i, to);
        }
    }

    /// <summary>Takes one line, or a heading with its title on the next; returns the last line taken.</summary>
    private int Line(int i, int to)
    {
        var provision = ProvisionLine.Read(lines[i]);
        switch (provision.Level)
        {
            case ProvisionLevel.Part or ProvisionLevel.Chapter or ProvisionLevel.Section or ProvisionLevel.Subsection:
                var last = TitleOnNextLine(i, to, provision.TitleStart);
                chain.Set((int)provision.Level, Heading(i, last));
                return last;
            case ProvisionLevel.Article when provision.Follows(article):
                return Article(i, to, provision);
            case ProvisionLevel.Clause when article is not null && provision.Follows(clause):
                (clause, point) = (provision.Label, null);
                place = place with { Khoan = clause, Diem = null };
                Add(i, AtomKind.Clause);
                return i;
            case ProvisionLevel.Point when article is not null && provision.Follows(point):
                point = provision.Label;
                place = place with { Diem = point };
                Add(i, AtomKind.Point);
                return i;
        }
        if (article is null && freeHeadings.LevelOf(i, to) is { } level)
        {
            chain.Set(FreeLevel + level, lines[i]);
            return i;
        }
        Add(i, lines[i].Contains(Reading.Lines.Line.CellBreak, StringComparison.Ordinal) ? AtomKind.Row : KindHere(lines[i]));
        return i;
    }

    private int Article(int i, int to, ProvisionLine provision)
    {
        (article, clause, point) = (provision.Label, null, null);
        place = new Place { KemTheo = place.KemTheo, PhuLuc = place.PhuLuc, Dieu = article };
        // "Điều 5. Trách nhiệm" is a heading; "Điều 1. Phê duyệt Kế hoạch …" is a sentence with a number before it.
        var hasBody = i + 1 < to && ProvisionLine.Read(lines[i + 1]) is var next && next.Level is not (ProvisionLevel.Article or ProvisionLevel.Chapter or ProvisionLevel.Section or ProvisionLevel.Part);
        var isTitle = provision.TitleStart >= lines[i].Length
            || (hasBody && lines[i].Length < 250 && lines[i][^1] is not ('.' or ';' or ':') && !lines[i].EndsWith("./", StringComparison.Ordinal));
        if (isTitle)
        {
            var last = provision.TitleStart >= lines[i].Length ? TitleOnNextLine(i, to, provision.TitleStart) : i;
            chain.Set(ArticleLevel, Heading(i, last));
            return last;
        }
        chain.Set(ArticleLevel, $"Điều {article}");
        Add(i, AtomKind.Lead);
        return i;
    }

    private void Annex(int from, int to, int index)
    {
        chain.Clear();
        var end = AnnexHeadingEnd(from, to);
        chain.Set(AnnexLevel, AnnexTitle(from, end));
        place = Attached(from, to) is { } attached
            ? new Place { KemTheo = AttachedAct.Nth(attached, 1 + form.Annexes.Take(index).Count(at => Attached(at, lines.Length) == attached)) }
            : new Place { PhuLuc = AnnexLabel(lines[from], index) };
        Region(end, to);
    }

    /// <summary>"QUY CHẾ / Thư viện xã / (Ban hành kèm theo …)": what has articles of its own is no Phụ lục.</summary>
    private string? Attached(int from, int to) =>
        Label.IsMatch(LineStart.Folded(lines[from])) ? null : lines[from..AnnexHeadingEnd(from, to)].Select(AttachedAct.Heading).FirstOrDefault(name => name is not null);

    private int AnnexHeadingEnd(int from, int to)
    {
        var bracket = Enumerable.Range(from, Math.Min(LongestHeading, to - from)).FirstOrDefault(i => LineStart.Folded(lines[i]).Contains("kem theo", StringComparison.Ordinal), -1);
        var end = Math.Max(bracket, from) + 1;
        while (end < to && end - from < 8 && lines[end].Length < 250 && !quoted[end]
            && (LineStart.Folded(lines[end]).Contains("kem theo", StringComparison.Ordinal) || !lines[end].Any(char.IsLower)
                || (lines[end - 1].StartsWith('(') && !lines[end - 1].EndsWith(')') && lines[end].EndsWith(')')))) end++;
        return end;
    }

    private string AnnexTitle(int from, int end)
    {
        var title = string.Join(' ', lines[from..end].Where(line => !line.TrimStart().StartsWith('(') && line.Any(char.IsLetter)
            && !LineStart.Folded(line).StartsWith("ngay ", StringComparison.Ordinal)));
        return TitleOf.InSentenceCase(title, string.Join('\n', lines[end..Math.Min(lines.Length, end + 200)]));
    }

    private static readonly Regex Label = new(@"^phu luc\s+(so\s+)?(?<label>[ivxlc]+|\d+)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private string AnnexLabel(string heading, int index) =>
        Label.Match(LineStart.Folded(heading)) is { Success: true } match ? match.Groups["label"].Value.ToUpperInvariant()
        : form.Annexes.Count(at => Attached(at, lines.Length) is null) == 1 ? ""
        : (1 + form.Annexes.Take(index).Count(at => Attached(at, lines.Length) is null)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Recipients can be asked for; the signature is among the facts.</summary>
    private void Foot(int from, int to)
    {
        chain.Clear();
        place = Place.Whole;
        (article, clause, point) = (null, null, null);
        var recipients = false;
        for (var i = from; i < to; i++)
        {
            if (Letterhead.IsRecipients(lines[i])) recipients = true;
            else if (!lines[i].StartsWith('-') && !lines[i].StartsWith('+')) recipients = false;
            if (recipients) Add(i, AtomKind.Item);
        }
    }

    private void Add(int i, AtomKind kind)
    {
        var here = article is null ? place with { Dieu = null, Khoan = null, Diem = null, Doan = i - regionStart + 1 } : place;
        atoms.Add(new Atom(new TextSpan(starts[i], lines[i].Length), here, chain.ToString(), kind));
    }

    private AtomKind KindHere(string line = "") =>
        article is not null ? (clause is null && point is null ? AtomKind.Lead : point is null ? AtomKind.Clause : AtomKind.Point)
        : line.Length > 1 && (line[0] is '-' or '+' or '•' or '*' || line[1] == ')') ? AtomKind.Item : AtomKind.Text;

    private int TitleOnNextLine(int i, int to, int titleStart)
    {
        var last = i;
        while (last + 1 < to && last - i < 3 && titleStart >= lines[i].Length && ProvisionLine.Read(lines[last + 1]).Level == ProvisionLevel.None
            && lines[last + 1].Length is > 0 and < 200 && (!lines[last + 1].Any(char.IsLower) || (last == i && lines[last + 1][^1] is not ('.' or ';' or ':')))) last++;
        return last;
    }

    private string Heading(int first, int last) => first == last ? lines[first]
        : $"{lines[first].TrimEnd('.', ':')}. {string.Join(' ', lines[(first + 1)..(last + 1)])}";
}
