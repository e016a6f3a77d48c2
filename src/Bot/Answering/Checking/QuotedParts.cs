using Archive.Text;

namespace Bot.Answering.Checking;

/// <summary>
/// A sentence of an answer taken apart: what stands between “ and ” as somebody else's words, and the sentence's own words. Quotation
/// marks nest and may stand alone in what is quoted, so the longest stretch that stands in a source is the quoted one.
/// </summary>
internal sealed record QuotedParts(IReadOnlyList<TextSpan> Verbatim, IReadOnlyList<TextSpan> Unfounded, string OwnWords)
{
    private const char Open = '“';
    private const char Close = '”';

    /// <param name="sources">Texts of which the quoted pieces, parted by <see cref="Excerpt.Elision"/>, must be a part.</param>
    public static QuotedParts Of(string said, IEnumerable<string> sources)
    {
        var texts = sources.Where(source => source.Length > 0).Select(source => new VerbatimSource(source)).ToList();
        var verbatim = new List<TextSpan>();
        var unfounded = new List<TextSpan>();
        var own = new List<string>();
        var from = 0;
        for (var at = said.IndexOf(Open); at >= 0; at = said.IndexOf(Open, from))
        {
            own.Add(said[from..at]);
            var closed = Closings(said, at).Where(end => Stands(said[(at + 1)..end], texts)).Select(end => (int?)end).FirstOrDefault();
            var end = closed ?? Closings(said, at).LastOrDefault(said.Length - 1);
            (closed is null ? unfounded : verbatim).Add(TextSpan.Between(at + 1, Math.Max(at + 1, end)));
            from = Math.Min(said.Length, end + 1);
        }
        own.Add(said[from..]);
        return new QuotedParts(verbatim, unfounded, string.Join(' ', own));
    }

    /// <summary>The closing marks behind an opening one, the farthest first.</summary>
    private static IEnumerable<int> Closings(string said, int open)
    {
        for (var end = said.LastIndexOf(Close); end > open; end = said.LastIndexOf(Close, end - 1)) yield return end;
    }

    private static bool Stands(string quoted, List<VerbatimSource> sources) => quoted
        .Split([Excerpt.Elision.Trim(), "\n"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(piece => sources.Exists(source => source.Find(Uncut(piece)) is not null));

    /// <summary>A long title ends in "…".</summary>
    private static string Uncut(string piece) => piece.EndsWith('…') ? piece[..^1] : piece;
}
