using System.Globalization;
using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Desk.Operators;

namespace Bot.Desk.Searching;

/// <summary>A stretch of a document around the words sought: pieces in order, the sought ones marked, and the address of the place.</summary>
internal sealed record Snippet(IReadOnlyList<SnippetPiece> Pieces, Place Place, string Url);

internal sealed record SnippetPiece(string Text, bool IsHit);

/// <summary>Finds where in a document the words of a query stand; they are marked as they are sought, with or without accents.</summary>
internal static class Snippets
{
    private const int Before = 90;
    private const int After = 170;

    public static Snippet? Of(ArchiveSnapshot snapshot, DeskQuery query, ArchivedDocument document)
    {
        var sought = query.Words.Select(words => Syllables.Of(words.Words)).Where(words => words.Count > 0).ToList();
        if (sought.Count == 0) return null;
        var best = snapshot.ReadPassages(document)
            .Select(passage => (Passage: passage, Hits: HitsIn(passage.Text, sought)))
            .MaxBy(found => found.Hits.DistinctBy(hit => hit.Which).Count());
        return best.Hits is { Count: > 0 } hits ? Cut(document, best.Passage, hits) : null;
    }

    private static List<(TextSpan Span, int Which)> HitsIn(string text, List<List<Syllable>> sought)
    {
        var words = Syllables.Of(text);
        var hits = new List<(TextSpan, int)>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var which = 0; which < sought.Count; which++)
            {
                if (!StandAt(words, i, sought[which])) continue;
                hits.Add((TextSpan.Between(words[i].Span.Start, words[i + sought[which].Count - 1].Span.End), which));
                i += sought[which].Count - 1;
                break;
            }
        }
        return hits;
    }

    private static bool StandAt(List<Syllable> words, int at, List<Syllable> sought)
    {
        if (at + sought.Count > words.Count) return false;
        var hasMarks = sought.Exists(word => word.Exact != word.Folded);
        for (var k = 0; k < sought.Count; k++)
            if (hasMarks ? words[at + k].Exact != sought[k].Exact : words[at + k].Folded != sought[k].Folded) return false;
        return true;
    }

    private static Snippet Cut(ArchivedDocument document, Passage passage, List<(TextSpan Span, int Which)> hits)
    {
        var text = passage.Text;
        var from = Edge(text, hits[0].Span.Start - Before, -1);
        var to = Edge(text, hits[0].Span.End + After, 1);
        var pieces = new List<SnippetPiece>();
        var at = from;
        if (from > 0) pieces.Add(new("… ", false));
        foreach (var (span, _) in hits.Where(hit => hit.Span.End <= to))
        {
            if (span.Start > at) pieces.Add(new(text[at..span.Start], false));
            pieces.Add(new(span.In(text), true));
            at = span.End;
        }
        if (to > at) pieces.Add(new(text[at..to], false));
        if (to < text.Length) pieces.Add(new(" …", false));
        var first = hits[0].Span.Start + passage.Span.Start;
        var last = hits[0].Span.End + passage.Span.Start;
        return new(pieces, passage.Place, string.Create(CultureInfo.InvariantCulture, $"/v/{Uri.EscapeDataString(document.Slug)}?t={first}-{last}#{passage.Place}"));
    }

    /// <summary>The nearest blank, so that no word is cut.</summary>
    private static int Edge(string text, int at, int step)
    {
        if (at <= 0) return 0;
        if (at >= text.Length) return text.Length;
        while (at > 0 && at < text.Length && !char.IsWhiteSpace(text[at])) at += step;
        return at;
    }
}
