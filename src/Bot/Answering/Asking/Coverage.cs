using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>
/// How far a stretch of text speaks of the terms of a question, one share a term. A word beside its neighbour of the
/// question counts full, alone half: most Vietnamese words are two syllables.
/// </summary>
internal static class Coverage
{
    // The word with other accents: a typing error, or another word.
    private const double OtherAccents = 0.35;

    private const double Alone = 0.55;

    private const double Apart = 0.5;

    /// <summary>The words that terms are looked for by, folded: made once for many stretches.</summary>
    public static HashSet<string> Sought(IReadOnlyList<Term> terms) =>
        terms.SelectMany(term => term.Wordings).SelectMany(wording => wording).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);

    public static double[] Of(Wording question, IReadOnlyList<Term> terms, IReadOnlyList<Syllable> words) => Of(question, terms, Sought(terms), words);

    public static double[] Of(Wording question, IReadOnlyList<Term> terms, HashSet<string> sought, IReadOnlyList<Syllable> words)
    {
        var at = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            // Only where words of the question stand is ever asked for.
            if (!sought.Contains(words[i].Folded)) continue;
            if (!at.TryGetValue(words[i].Folded, out var places)) at[words[i].Folded] = places = [];
            places.Add(i);
        }
        if (at.Count == 0) return new double[terms.Count];
        var shares = new double[terms.Count];
        for (var t = 0; t < terms.Count; t++)
            shares[t] = terms[t].Wordings.Select((wording, n) => n == 0 && terms[t].Count == 1
                ? Single(question, terms[t], words, at)
                : Math.Max(Whole(question, wording, words, at, typed: n == 0), n == 0 ? Scattered(question, wording, words, at) : 0)).Max();
        return shares;
    }

    private static double Single(Wording question, Term term, IReadOnlyList<Syllable> words, Dictionary<string, List<int>> at)
    {
        var word = term.Wordings[0][0];
        if (!at.TryGetValue(word.Folded, out var places)) return 0;
        var best = 0.0;
        foreach (var place in places)
        {
            var share = Same(question, word, words[place]);
            if (share == 0) continue;
            var paired = Beside(term.Position - 1, place - 1) || Beside(term.Position + 1, place + 1);
            best = Math.Max(best, share * (paired || question.Count == 1 ? 1 : Alone));
        }
        return best;

        bool Beside(int asked, int met) => asked >= 0 && asked < question.Count && met >= 0 && met < words.Count
            && question.Syllables[asked].Folded == words[met].Folded;
    }

    private static double Whole(Wording question, IReadOnlyList<Syllable> wording, IReadOnlyList<Syllable> words, Dictionary<string, List<int>> at, bool typed)
    {
        if (!at.TryGetValue(wording[0].Folded, out var places)) return 0;
        var best = 0.0;
        foreach (var place in places)
        {
            if (place + wording.Count > words.Count) continue;
            var share = 1.0;
            for (var k = 0; k < wording.Count && share > 0; k++)
                share = Math.Min(share, typed ? Same(question, wording[k], words[place + k]) : wording[k].Exact == words[place + k].Exact ? 1 : 0);
            best = Math.Max(best, share);
        }
        return best;
    }

    /// <summary>The words of a phrase, but not in one place: "báo đài" in "Báo Lạng Sơn, Đài PT-TH".</summary>
    private static double Scattered(Wording question, IReadOnlyList<Syllable> wording, IReadOnlyList<Syllable> words, Dictionary<string, List<int>> at) =>
        Apart * wording.Average(word => at.TryGetValue(word.Folded, out var places) ? places.Max(place => Same(question, word, words[place])) : 0);

    private static double Same(Wording question, Syllable asked, Syllable met)
    {
        if (asked.Exact == met.Exact) return 1;
        if (asked.Folded != met.Folded) return 0;
        return question.IsBare && asked.Exact == asked.Folded ? 1 : OtherAccents;
    }
}
