using Archive.Index;
using Archive.Text;

namespace Archive.Search;

/// <summary>The terms a question asks for.</summary>
internal static class QuestionTerms
{
    public static IReadOnlyList<TermGroup> Of(PassageQuery query, RankingOptions options)
    {
        var syllables = Syllables.Of(query.Text);
        var hasAccents = syllables.Any(syllable => syllable.Exact != syllable.Folded);
        var groups = new List<TermGroup>();
        var seen = new HashSet<ulong>();
        ulong previous = 0;
        for (var i = 0; i < syllables.Count; i++)
        {
            var folded = TermHash.Of(TermField.Folded, syllables[i].Folded);
            Add(folded, hasAccents ? options.FoldedWeight : options.FoldedAloneWeight);
            if (hasAccents) Add(TermHash.Of(TermField.Exact, syllables[i].Exact), options.ExactWeight);
            if (i > 0) Add(TermHash.OfPair(previous, folded), options.PairWeight);
            previous = folded;
        }
        return groups;

        void Add(ulong term, float weight)
        {
            if (seen.Add(term)) groups.Add(new(new QueryTerm(term, weight)));
        }
    }
}
