using Archive.Documents;
using Archive.Text;

namespace Bot.Channels.Web.Documents;

/// <summary>A run of text on a line; <paramref name="Marked"/> when it belongs to the quotation that was opened.</summary>
internal sealed record Piece(string Text, bool Marked);

/// <summary>A paragraph of the document; <paramref name="Anchors"/> are further places that begin on it.</summary>
internal sealed record PageLine(IReadOnlyList<Piece> Pieces, LineLook Look, IReadOnlyList<string> Anchors);

/// <summary>Paragraphs of one place; <paramref name="Anchor"/> is its id on the page, null where no passage stands.</summary>
internal sealed record Block(string? Anchor, IReadOnlyList<PageLine> Lines);

/// <summary>The text of a document laid out for its page: verbatim, cut at paragraphs, each passage findable by its anchor.</summary>
internal sealed class PageText
{
    private readonly string text;
    private readonly TextSpan? quoted;
    private readonly List<Passage> passages;
    private readonly HashSet<string> ownAnchors;
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    private PageText(string text, IReadOnlyList<Passage> passages, TextSpan? quoted)
    {
        this.text = text;
        this.quoted = quoted;
        this.passages = [.. passages.OrderBy(passage => passage.Span.Start)];
        ownAnchors = [.. passages.Select(passage => passage.Place.ToString())];
    }

    public static IReadOnlyList<Block> LayOut(string text, IReadOnlyList<Passage> passages, TextSpan? quoted) =>
        new PageText(text, passages, quoted).Blocks();

    private List<Block> Blocks()
    {
        var blocks = new List<Block>();
        Passage? current = null;
        var lines = new List<PageLine>();
        string? anchor = null;
        foreach (var span in Paragraphs())
        {
            var owner = OwnerOf(span);
            if (lines.Count > 0 && (owner is null || !ReferenceEquals(owner, current))) Close();
            if (lines.Count == 0) anchor = owner is null ? HeadingAnchor(span) : Take(owner.Place.ToString());
            current = owner;
            lines.Add(new(Pieces(span), Headings.LookOf(span.In(text)), [.. FurtherAnchors(span, owner)]));
        }
        if (lines.Count > 0) Close();
        return blocks;

        void Close()
        {
            blocks.Add(new(anchor, [.. lines]));
            lines.Clear();
        }
    }

    private IEnumerable<TextSpan> Paragraphs()
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (!string.IsNullOrWhiteSpace(text[start..end])) yield return TextSpan.Between(start, end);
            start = end + 1;
        }
    }

    /// <summary>The passage in which a paragraph starts; else the first that starts inside it, as after a provision's number.</summary>
    private Passage? OwnerOf(TextSpan line) =>
        passages.FindLast(passage => passage.Span.Start <= line.Start && line.Start < passage.Span.End)
        ?? passages.Find(passage => line.Start < passage.Span.Start && passage.Span.Start < line.End);

    /// <summary>A heading such as "Điều 5." whose khoản are passages of their own is where a link to the whole article leads.</summary>
    private string? HeadingAnchor(TextSpan line)
    {
        if (passages.Find(passage => passage.Span.Start >= line.End)?.Place is not { Dieu: { } dieu } next) return null;
        return Headings.IsOfArticle(line.In(text), dieu) ? Take((next with { Khoan = null, Diem = null, Doan = null }).ToString()) : null;
    }

    private IEnumerable<string> FurtherAnchors(TextSpan line, Passage? owner)
    {
        foreach (var passage in passages)
        {
            if (passage.Span.Start < line.Start || passage.Span.Start >= line.End) continue;
            if (ReferenceEquals(passage, owner))
            {
                foreach (var above in PlacesAbove(passage.Place))
                    if (!ownAnchors.Contains(above) && Take(above) is { } free) yield return free;
            }
            else if (Take(passage.Place.ToString()) is { } free) yield return free;
        }
    }

    private static IEnumerable<string> PlacesAbove(Place place)
    {
        if (place.Diem is not null && place.Khoan is not null) yield return (place with { Diem = null, Doan = null }).ToString();
        if (place.Dieu is not null && (place.Khoan ?? place.Diem) is not null) yield return (place with { Khoan = null, Diem = null, Doan = null }).ToString();
        if (!place.IsOwn && (place.Dieu is not null || place.Doan is not null)) yield return new Place { KemTheo = place.KemTheo, PhuLuc = place.PhuLuc }.ToString();
    }

    /// <summary>An id stands once on a page: a place cut into several passages is found at its first.</summary>
    private string? Take(string anchor) => used.Add(anchor) ? anchor : null;

    private List<Piece> Pieces(TextSpan line)
    {
        if (quoted is not { } quote || !quote.Overlaps(line)) return [new(line.In(text), false)];
        var start = Math.Max(line.Start, quote.Start);
        var end = Math.Min(line.End, quote.End);
        Piece[] pieces = [new(text[line.Start..start], false), new(text[start..end], true), new(text[end..line.End], false)];
        return [.. pieces.Where(piece => piece.Text.Length > 0)];
    }
}
