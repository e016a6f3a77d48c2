namespace Archive.Search;

/// <summary>
/// What tells whether the archive holds what was asked for: how much of the question the best passages say, and how far the best
/// stands out from what any question would find. Scores alone do not compare from one question to the next.
/// </summary>
internal static class ConfidenceFeatures
{
    public static readonly IReadOnlyList<string> Names =
    [
        "coverage", "coverage²", "titleCoverage", "pairs", "pairs²", "titlePairs", "exact", "run", "number", "provision",
        "titleOrHead", "shortHead", "shortTitle", "nearestCoverage", "nearestPairs", "nearestWindow",
        "aheadOfSecond", "aheadOfTen", "aheadOfRest", "deviations", "coverageAhead", "pairsAhead", "runAhead", "units", "shortness",
        "tellingPairs", "tellingPairs²", "nearestTellingPairs", "tellingAhead", "fours", "pairSum", "pairSumAhead",
        "defines", "date", "titleShare", "titleRun", "nearestTitleCoverage", "bodyCoverage",
        .. UnsaidWords.Names,
    ];

    // The passages that any question of these words would find.
    private const int RestFrom = 20;
    private const int RestCount = 40;
    private const int LeastRest = 5;
    private const int Nearest = 5;
    private const float AloneAhead = 3;
    private const float MostDeviations = 20;

    private static readonly int Coverage = Feature("coverage");
    private static readonly int TitleCoverage = Feature("titleCoverage");
    private static readonly int Pairs = Feature("pairs");
    private static readonly int TitlePairs = Feature("titlePairs");
    private static readonly int Exact = Feature("exact");
    private static readonly int Run = Feature("run");
    private static readonly int Window = Feature("window");
    private static readonly int TellingPairs = Feature("tellingPairs");
    private static readonly int PairSum = Feature("pairSum");
    private static readonly int Fours = Feature("fours");
    private static readonly int Number = Feature("number");
    private static readonly int Provision = Feature("provision");
    private static readonly int TitleHead = Feature("titleHead");
    private static readonly int ShortHead = Feature("shortHead");
    private static readonly int ShortTitle = Feature("shortTitle");
    private static readonly int Defines = Feature("defines");
    private static readonly int Date = Feature("date");
    private static readonly int TitleShare = Feature("titleShare");
    private static readonly int TitleRun = Feature("titleRun");
    private static readonly int BodyCoverage = Feature("bodyCoverage");

    /// <param name="ranked">The features and scores of the candidates, best first; at least one.</param>
    /// <param name="texts">Their texts in the same order.</param>
    public static float[] Of(AskedVocabulary asked, IReadOnlyList<(float[] Features, float Score)> ranked, IEnumerable<PassageTexts> texts)
    {
        var (best, score) = ranked[0];
        var rest = ranked.Skip(RestFrom).Take(RestCount).ToList();
        if (rest.Count < LeastRest) rest = [.. ranked.Skip(ranked.Count / 2)];
        var mean = rest.Average(other => other.Score);
        var deviation = MathF.Sqrt(rest.Average(other => (other.Score - mean) * (other.Score - mean))) + 0.2f;
        var next = ranked.Skip(1).Take(10).Select(other => other.Score).DefaultIfEmpty(score - AloneAhead).Average();
        return
        [
            best[Coverage], best[Coverage] * best[Coverage], best[TitleCoverage], best[Pairs], best[Pairs] * best[Pairs], best[TitlePairs],
            best[Exact], best[Run], best[Number], best[Provision],
            MathF.Max(best[TitleCoverage], best[TitleHead]), best[ShortHead], best[ShortTitle],
            ranked.Take(Nearest).Max(other => other.Features[Coverage]),
            ranked.Take(Nearest).Max(other => other.Features[Pairs]),
            ranked.Take(Nearest).Max(other => other.Features[Window]),
            ranked.Count > 1 ? score - ranked[1].Score : AloneAhead,
            score - next,
            score - mean,
            MathF.Min(MostDeviations, (score - mean) / deviation),
            Ahead(Coverage), Ahead(Pairs), Ahead(Run),
            MathF.Log(1 + asked.Units.Count),
            asked.Shortness,
            best[TellingPairs], best[TellingPairs] * best[TellingPairs],
            ranked.Take(Nearest).Max(other => other.Features[TellingPairs]),
            Ahead(TellingPairs),
            best[Fours], best[PairSum], Ahead(PairSum),
            best[Defines], best[Date], best[TitleShare], best[TitleRun],
            ranked.Take(Nearest).Max(other => other.Features[TitleCoverage]),
            best[BodyCoverage],
            .. UnsaidWords.Of(asked, texts),
        ];

        float Ahead(int feature) => best[feature] - rest.Average(other => other.Features[feature]);
    }

    private static int Feature(string name) => PassageFeatures.Names.Index().First(feature => feature.Item == name).Index;
}
