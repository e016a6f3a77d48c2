using Archive.Index;

namespace Archive.Search;

/// <summary>
/// Which documents hold given words, all of them: what a list promises, where ranking may stop at its best. Compared are
/// syllables: typed with marks they must agree with the marks, typed without they meet any. Not for several threads at once.
/// </summary>
public sealed class DocumentWords(ArchiveSnapshot snapshot)
{
    private const float Scale = 256;

    private IReadOnlyList<(long Key, long First, int Count)>? documents;

    /// <summary>
    /// The documents in which these words stand one after the other, in a passage, its headings or the title; each with a score
    /// that rises with the rarity of the words and their weight in its best passage.
    /// </summary>
    public IReadOnlyDictionary<long, int> Holding(string words)
    {
        var sought = new SoughtWords(words);
        if (sought.Count == 0) return new Dictionary<long, int>();
        var passages = Passages(sought.Terms[0]);
        foreach (var term in sought.Terms.Skip(1))
        {
            if (passages.Count == 0) break;
            passages = Intersect(passages, Passages(term));
        }
        return Documents(passages, sought);
    }

    /// <summary>Passages of a term in rising order, each with the term's weight in it.</summary>
    private List<(long Passage, int Score)> Passages(ulong term)
    {
        var segments = snapshot.State.Segments;
        var lists = segments.Select(segment => snapshot.ReadList(segment, term)).ToArray();
        var weight = (int)MathF.Round(snapshot.Idf(Math.Max(0, snapshot.DocumentFrequency(term, lists))) * Scale);
        var found = new List<(long, int)>();
        for (var i = 0; i < lists.Length; i++)
        {
            if (lists[i].Length == 0) continue;
            foreach (var window in PostingList.Read(lists[i]))
            {
                var first = segments[i].FirstPassage + ((long)window.Index << PostingList.WindowBits);
                window.ForEach((offset, impact) => found.Add((first + offset, weight * impact)));
            }
        }
        return found;
    }

    private static List<(long Passage, int Score)> Intersect(List<(long Passage, int Score)> left, List<(long Passage, int Score)> right)
    {
        var both = new List<(long, int)>();
        for (int l = 0, r = 0; l < left.Count && r < right.Count;)
        {
            if (left[l].Passage < right[r].Passage) l++;
            else if (left[l].Passage > right[r].Passage) r++;
            else both.Add((left[l].Passage, left[l++].Score + right[r++].Score));
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
