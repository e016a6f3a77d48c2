using Archive.Index;
using Archive.Text;

namespace Archive.Search;

/// <summary>The terms a question asks for, in groups of readings.</summary>
internal static class QuestionTerms
{
    public static IReadOnlyList<TermGroup> Of(AskedWords asked, RankingOptions options)
    {
        var groups = new List<TermGroup>();
        var seen = new HashSet<ulong>();
        Syllable? previous = null;
        var previousWeight = 0f;
        foreach (var unit in asked.Units)
        {
            var own = Reading(unit.Words, unit.Weight, ExactShare(asked, options), options).Where(term => seen.Add(term.Term)).ToList();
            if (unit.Alternatives.Count == 0 && unit.Initials is null)
            {
                groups.AddRange(own.Select(term => new TermGroup(term)));
            }
            else
            {
                var readings = new List<IReadOnlyList<QueryTerm>>(unit.Alternatives.Count + 2);
                if (own.Count > 0) readings.Add(own);
                foreach (var alternative in unit.Alternatives)
                    readings.Add(Reading(alternative, unit.Weight * options.AlternativeWeight, options.ExactWeight, options));
                if (unit.Initials is { } initials)
                    readings.Add([new(TermHash.Of(TermField.Initials, initials), unit.Weight * options.InitialsWeight)]);
                if (readings.Count > 0) groups.Add(new(readings));
            }

            var pairWeight = Math.Min(previousWeight, unit.Weight) * options.PairWeight;
            if (previous is { } before && Pair(before, unit.Words[0]) is var pair && seen.Add(pair)) groups.Add(new(new QueryTerm(pair, pairWeight)));
            previous = unit.Words[^1];
            previousWeight = unit.Weight;
        }
        return groups;
    }

    /// <summary>What the exact field does not weigh, the folded one does.</summary>
    private static float ExactShare(AskedWords asked, RankingOptions options) =>
        asked.IsRestored ? options.RestoredShare : asked.HasAccents ? options.ExactWeight : 0;

    private static List<QueryTerm> Reading(Syllable[] words, float weight, float exactWeight, RankingOptions options)
    {
        var terms = new List<QueryTerm>(3 * words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            terms.Add(new(TermHash.Of(TermField.Folded, words[i].Folded), weight * (options.FoldedWeight + options.ExactWeight - exactWeight)));
            if (exactWeight > 0) terms.Add(new(TermHash.Of(TermField.Exact, words[i].Exact), weight * exactWeight));
            if (i > 0) terms.Add(new(Pair(words[i - 1], words[i]), weight * options.PairWeight));
        }
        return terms;
    }

    private static ulong Pair(Syllable first, Syllable second) =>
        TermHash.OfPair(TermHash.Of(TermField.Folded, first.Folded), TermHash.Of(TermField.Folded, second.Folded));
}
