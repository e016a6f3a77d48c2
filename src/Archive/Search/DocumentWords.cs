using Archive.Index;

namespace Archive.Search;

/// <summary>
/// Which documents hold given words, all of them: what a list promises, where ranking may stop at its best. Compared are
/// syllables: typed with marks they must agree with the marks, typed without they meet any. Not for several threads at once.
/// </summary>
public sealed class DocumentWords(ArchiveSnapshot snapshot)
{
    private const float Scale = 256;
    private const int FewToRead = 64;

    private IReadOnlyList<(long Key, long First, int Count)>? documents;

    /// <summary>
    /// The documents in which these words stand one after the other, in a passage, its headings or the title; each with a score
    /// that rises with the rarity of the rarest of them, or of its neighbours, and its weight in the best passage.
    /// </summary>
    public IReadOnlyDictionary<long, int> Holding(string words)
    {
        var sought = new SoughtWords(words);
        var terms = sought.Terms.Select(Read).OrderBy(term => term.Frequency).ThenBy(term => term.Term).ToList();
        if (terms.Count == 0 || terms[0].Frequency == 0) return new Dictionary<long, int>();
        var passages = Passages(terms[0]);
        foreach (var term in terms.Skip(1))
        {
            // Few are read sooner than the lists of common words are unpacked.
            if (passages.Count <= FewToRead) break;
            passages = Intersect(passages, Passages(term));
        }
        return Documents(passages, sought);
    }

    private sealed record SoughtTerm(ulong Term, TermPostings[] Lists, int Frequency);

    private SoughtTerm Read(ulong term)
    {
        var lists = snapshot.State.Segments.Select(segment => snapshot.ReadList(segment, term)).ToArray();
        return new(term, lists, Math.Max(0, snapshot.DocumentFrequency(term, lists)));
    }

    /// <summary>Passages of a term in rising order, each with the term's weight in it.</summary>
    private List<(long Passage, int Score)> Passages(SoughtTerm term)
    {
        var weight = (int)MathF.Round(snapshot.Idf(term.Frequency) * Scale);
        var found = new List<(long, int)>();
        for (var i = 0; i < term.Lists.Length; i++)
        {
            var first = snapshot.State.Segments[i].FirstPassage;
            term.Lists[i].ForEach((passage, impact) => found.Add((first + passage, weight * impact)));
        }
        return found;
    }

    /// <summary>Those of the first that the second has too; the weight stays that of the first, the rarest.</summary>
    private static List<(long Passage, int Score)> Intersect(List<(long Passage, int Score)> left, List<(long Passage, int Score)> right)
    {
        var both = new List<(long, int)>();
        for (int l = 0, r = 0; l < left.Count && r < right.Count;)
        {
            if (left[l].Passage < right[r].Passage) l++;
            else if (left[l].Passage > right[r].Passage) r++;
            else
            {
                both.Add(left[l++]);
                r++;
            }
        }
        return both;
    }

    /// <summary>Passages to documents. Those of withdrawn documents fall out: no document claims them.</summary>
    private Dictionary<long, int> Documents(List<(long Passage, int Score)> passages, SoughtWords sought)
    {
        documents ??= snapshot.PassageRanges();
        var found = new Dictionary<long, int>();
        var at = 0;
        foreach (var (key, first, count) in documents)
        {
            while (at < passages.Count && passages[at].Passage < first) at++;
            // A word that stands everywhere scores nothing, but it stands there.
            var best = -1;
            var isHeld = sought.TermsTell;
            for (; at < passages.Count && passages[at].Passage < first + count; at++)
            {
                best = Math.Max(best, passages[at].Score);
                isHeld = isHeld || Stand(passages[at].Passage, sought);
            }
            if (best >= 0 && isHeld) found.Add(key, best);
        }
        return found;
    }

    private bool Stand(long passage, SoughtWords sought) => snapshot.ReadPassages([passage]) is [var read]
        && (sought.StandIn(read.Passage.Text) || sought.StandIn(AnalysedPassage.SearchedTitle(read.Document.Facts, read.Passage.Heading)));
}
