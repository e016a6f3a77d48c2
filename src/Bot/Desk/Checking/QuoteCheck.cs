using Archive.Index;
using Archive.Search;
using Archive.Text;
using Bot.Answering;
using Bot.Answering.Checking;

namespace Bot.Desk.Checking;

/// <summary>
/// Looks for a quotation in the archive: word by word, and where it nearly stands. An ellipsis parts it; every part must stand in the
/// same document, in order. No model has a say.
/// </summary>
internal sealed class QuoteCheck(ArchiveSnapshot snapshot, Sources sources, Catalogue catalogue)
{
    private const int Passages = 40;
    private const int Nearest = 12;
    private const int Probe = 5;
    private const int LongestCompared = 250;

    /// <summary>Below this share of agreeing words it is another text.</summary>
    private const double LeastLike = 0.6;

    private static readonly string[] Ellipses = ["[…]", "[...]", "(…)", "(...)", "…", "..."];

    private readonly DocumentWords words = new(snapshot);
    private readonly Dictionary<long, IReadOnlyList<Syllable>> texts = [];

    public CheckedQuote Check(string article, TextSpan span)
    {
        var quoted = span.In(article);
        var parts = quoted.Split(Ellipses, StringSplitOptions.None).Select(part => (IReadOnlyList<Syllable>)Syllables.Of(part)).Where(part => part.Count > 0).ToList();
        var found = sources.Find(quoted, DocumentFilter.All, Passages).Kept;
        var documents = found.Select(passage => passage.Document).DistinctBy(document => document.Key).ToList();
        foreach (var document in documents.Concat(Holding(parts[0], quoted)).DistinctBy(document => document.Key))
            if (Standing(document, parts) is { } stands) return Placed(document, stands, new(span, quoted, QuoteOutcome.Verbatim));
        return NearlyStanding(found, span, quoted) ?? new(span, quoted, QuoteOutcome.NotFound);
    }

    /// <summary>Documents that hold the first or the last words, where ranking passed them over.</summary>
    private IEnumerable<ArchivedDocument> Holding(IReadOnlyList<Syllable> part, string quoted)
    {
        var first = TextSpan.Between(part[0].Span.Start, part[Math.Min(Probe, part.Count) - 1].Span.End).In(quoted);
        return words.Holding(first).Keys.Select(key => catalogue[key]);
    }

    private TextSpan? Standing(ArchivedDocument document, List<IReadOnlyList<Syllable>> parts)
    {
        // An article quotes the same few documents again and again.
        if (!texts.TryGetValue(document.Key, out var text)) texts[document.Key] = text = Syllables.Of(sources.TextOf(document));
        var (start, at) = (-1, 0);
        foreach (var part in parts)
        {
            at = WordAlignment.IndexOf(text, part, at);
            if (at < 0) return null;
            if (start < 0) start = at;
            at += part.Count;
        }
        return TextSpan.Between(text[start].Span.Start, text[at - 1].Span.End);
    }

    private CheckedQuote? NearlyStanding(IReadOnlyList<RankedPassage> found, TextSpan span, string quoted)
    {
        var sought = Syllables.Of(quoted);
        if (sought.Count > LongestCompared) sought = sought.GetRange(0, LongestCompared);
        CheckedQuote? best = null;
        var most = LeastLike;
        foreach (var passage in found.Take(Nearest))
        {
            // With its neighbours: a quotation may begin in one passage and end in the next.
            var around = Around(passage);
            var text = around.In(sources.TextOf(passage.Document));
            var syllables = Syllables.Of(text);
            if (WordAlignment.Best(syllables, sought) is not { } aligned || aligned.Likeness(sought.Count) is var like && like < most) continue;
            most = aligned.Likeness(sought.Count) + 1e-9;
            var near = TextSpan.Between(syllables[aligned.First].Span.Start, syllables[aligned.Last].Span.End);
            best = Placed(passage.Document, near with { Start = near.Start + around.Start }, new(span, quoted, QuoteOutcome.Altered)
            {
                Changes = WordChanges.Between(near.In(text), quoted),
            });
        }
        return best;
    }

    private TextSpan Around(RankedPassage passage)
    {
        var all = sources.PassagesOf(passage.Document);
        var at = 0;
        while (at < all.Count - 1 && all[at].Span.Start < passage.Passage.Span.Start) at++;
        return TextSpan.Between(all[Math.Max(0, at - 1)].Span.Start, all[Math.Min(all.Count - 1, at + 1)].Span.End);
    }

    private CheckedQuote Placed(ArchivedDocument document, TextSpan source, CheckedQuote quote) =>
        quote with { Document = document, Source = source, Place = sources.PassageAt(document, source.Start).Place };
}
