using Archive.Index;

namespace Archive.Search;

/// <summary>
/// What the second stage knows of a passage for a question, each about 0 to 1. Shares are weighted by how much a word tells
/// (idf × weight in the question).
/// </summary>
internal sealed class PassageFeatures
{
    public static readonly IReadOnlyList<string> Names =
    [
        "terms", "coverage", "titleCoverage", "bodyCoverage", "pairs", "titlePairs", "exact", "titleShare", "run", "titleRun",
        "window", "lead", "length", "number", "ownNumber", "provision", "date", "defines", "titleHead", "plain", "plainBody", "triples", "shortTitle", "shortHead", "shortRun",
        "tellingPairs", "pairSum", "runLength", "fours", "leadPairs", "sentence", .. DistinguishingTerms.Names,
    ];

    /// <summary>Features that are sums rather than shares: the searcher divides them by the best candidate's.</summary>
    public static readonly IReadOnlyList<int> Sums = [.. Names.Index().Where(name => name.Item is "plain" or "plainBody" or "triples").Select(name => name.Index)];

    private const int WindowWords = 30;
    private const int LeadWords = 40;
    private const float PlainPair = 0.7f;

    private readonly AskedVocabulary asked;
    private readonly ComparedText title;
    private readonly ComparedText body;
    private float[]? ownWeights;

    private PassageFeatures(AskedVocabulary asked, ComparedText title, ComparedText body)
    {
        this.asked = asked;
        this.title = title;
        this.body = body;
    }

    /// <param name="distinguishing">Made of all candidates, this one among them.</param>
    /// <param name="termShare">Score of the first stage over the best one's.</param>
    public static float[] Of(
        AskedVocabulary asked, AskedEvidence evidence, DistinguishingTerms distinguishing, long number, PassageOf passage, PassageTexts texts, float termShare)
    {
        var features = new PassageFeatures(asked, texts.Title, texts.Body);
        var pairs = new SharedPairs(asked, features.title, features.body);
        var run = features.LongestRun(features.body.Words);
        return
        [
            termShare,
            features.Coverage(features.InTitleOrBody),
            features.Coverage(features.InTitle),
            features.Coverage(features.InBody),
            pairs.Neighbours(inTitleOnly: false),
            pairs.Neighbours(inTitleOnly: true),
            features.ExactShare(),
            features.TitleShare(features.title.Words.Length),
            run,
            features.LongestRun(features.title.Words),
            features.BestWindow(WindowWords),
            features.BestStart(LeadWords),
            MathF.Log(1 + features.body.Words.Length) / 8,
            evidence.Names(number),
            evidence.IsNumber(passage),
            evidence.IsProvision(passage),
            evidence.IsDated(passage),
            evidence.Defines(passage),
            features.TitleShare(texts.HeadLength),
            features.Plain(withTitle: true),
            features.Plain(withTitle: false),
            features.Runs(3),
            asked.Shortness * features.Coverage(features.InTitle),
            asked.Shortness * features.TitleShare(texts.HeadLength),
            asked.Shortness * features.LongestRun(features.title.Words),
            pairs.Telling(),
            pairs.Sum(),
            run * asked.Words.Length / 10,
            features.Runs(4) / 10,
            pairs.InLead(LeadWords),
            BestSentence.Of(asked, texts.Body, features.OwnWeight),
            .. distinguishing.Of(texts),
        ];
    }

    private bool InTitle(int word) => title.Counts[word] > 0;

    private bool InBody(int word) => body.Counts[word] > 0;

    private bool InTitleOrBody(int word) => title.Counts[word] > 0 || body.Counts[word] > 0;

    private float Coverage(Func<int, bool> isPresent)
    {
        var covered = 0f;
        foreach (var unit in asked.Units)
        {
            var best = 0f;
            foreach (var reading in unit.Readings) best = MathF.Max(best, Share(reading, isPresent));
            if (best < 1 && unit.Initials is { } initials && title.Initials.Contains(initials, StringComparison.Ordinal)) best = 1;
            covered += unit.Weight * best;
        }
        return covered / asked.TotalWeight;
    }

    private static float Share(int[] reading, Func<int, bool> isPresent)
    {
        var present = 0;
        foreach (var word in reading) if (isPresent(word)) present++;
        return (float)present / reading.Length;
    }

    /// <summary>Of what matches, how much agrees in accents; 1 for a question without accents.</summary>
    private float ExactShare()
    {
        if (!asked.HasAccents) return 1;
        var matched = 0f;
        var exact = 0f;
        foreach (var unit in asked.Units)
        {
            foreach (var word in unit.Readings[0])
            {
                if (!InTitleOrBody(word)) continue;
                matched += unit.Weight;
                if (title.ExactCounts[word] > 0 || body.ExactCounts[word] > 0) exact += unit.Weight;
            }
        }
        return matched == 0 ? 0 : exact / matched;
    }

    /// <summary>How much of the title's beginning was asked for.</summary>
    private float TitleShare(int length)
    {
        length = Math.Min(length, title.Words.Length);
        if (length == 0) return 0;
        var asking = title.Words.AsSpan(0, length);
        var count = 0;
        foreach (var word in asking) if (word >= 0) count++;
        return (float)count / length;
    }

    /// <summary>The longest run of words that follow each other in the question and in the text.</summary>
    private float LongestRun(int[] words)
    {
        var question = asked.Words;
        var total = question.Sum(asked.Idf);
        if (words.Length == 0 || total <= 0) return 0;
        var previous = new float[question.Length + 1];
        var current = new float[question.Length + 1];
        var best = 0f;
        foreach (var word in words)
        {
            if (word >= 0)
            {
                for (var j = 0; j < question.Length; j++)
                {
                    current[j + 1] = question[j] == word ? previous[j] + asked.Idf(word) : 0;
                    best = MathF.Max(best, current[j + 1]);
                }
            }
            else
            {
                Array.Clear(current);
            }
            (previous, current) = (current, previous);
        }
        return best / total;
    }

    /// <summary>The greatest share of the question that stands within some words of each other.</summary>
    private float BestWindow(int size)
    {
        var counts = new int[asked.Count];
        var inside = 0f;
        var best = 0f;
        var words = body.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] >= 0 && counts[words[i]]++ == 0) inside += OwnWeight(words[i]);
            if (i >= size && words[i - size] is >= 0 and var left && --counts[left] == 0) inside -= OwnWeight(left);
            best = MathF.Max(best, inside);
        }
        return best / asked.TotalWeight;
    }

    /// <summary>BM25F of the question's words and pairs just as they stand: no frames, no synonyms.</summary>
    private float Plain(bool withTitle)
    {
        var question = asked.Words;
        var bodyNorm = Impact.BodyNorm(body.Words.Length);
        var titleNorm = withTitle ? Impact.TitleNorm(title.Words.Length) : 0;
        var exactShare = asked.HasAccents ? 0.5f : 0;
        var score = 0f;
        foreach (var word in asked.DistinctWords)
        {
            score += asked.Idf(word) * (((1 - exactShare) * Saturated(body.Counts[word], title.Counts[word]))
                + (exactShare * Saturated(body.ExactCounts[word], title.ExactCounts[word])));
        }
        for (var i = 1; i < question.Length; i++)
        {
            // A pair tells about as much as both its words together.
            var idf = asked.Idf(question[i - 1]) + asked.Idf(question[i]);
            var pair = asked.PairOf(question[i - 1], question[i]);
            score += PlainPair * idf * Saturated(body.PairCounts[pair], title.PairCounts[pair]);
        }
        return score;

        float Saturated(int inBody, int inTitle)
        {
            var frequency = (inBody * bodyNorm) + (inTitle * titleNorm);
            return frequency / (frequency + Impact.K1);
        }
    }

    /// <summary>Runs of so many question words that stand in the body, by what their words tell.</summary>
    private float Runs(int length)
    {
        var question = asked.Words;
        var score = 0f;
        for (var i = 0; i + length <= question.Length; i++)
        {
            var run = question.AsSpan(i, length);
            if (body.Words.AsSpan().IndexOf(run) < 0) continue;
            foreach (var word in run) score += asked.Idf(word);
        }
        return score;
    }

    private float BestStart(int size)
    {
        var present = new bool[asked.Count];
        foreach (var word in body.Words.AsSpan(0, Math.Min(size, body.Words.Length))) if (word >= 0) present[word] = true;
        return Coverage(word => present[word]);
    }

    private float OwnWeight(int word)
    {
        if (ownWeights is null)
        {
            ownWeights = new float[asked.Count];
            foreach (var unit in asked.Units)
                foreach (var own in unit.Readings[0]) ownWeights[own] += unit.Weight / unit.Readings[0].Length;
        }
        return ownWeights[word];
    }
}
