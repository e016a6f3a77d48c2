namespace Archive.Search;

/// <summary>
/// What the best passages leave unsaid of a question: the most telling word and pair of words that they lack, and whether what they
/// have stands together. A passage on the matter that lacks the thing asked for has most of the words all the same.
/// </summary>
internal sealed class UnsaidWords
{
    public static readonly IReadOnlyList<string> Names =
    ["unsaidShare", "unsaidLeast", "unsaidPairShare", "said", "scattered"];

    private const int WindowWords = 30;
    private const int Nearest = 5;

    private readonly AskedVocabulary asked;
    private readonly ComparedText title;
    private readonly ComparedText body;

    private UnsaidWords(AskedVocabulary asked, PassageTexts passage)
    {
        this.asked = asked;
        (title, body, _) = passage;
    }

    /// <param name="best">The best passages, at least one.</param>
    public static float[] Of(AskedVocabulary asked, IEnumerable<PassageTexts> best)
    {
        var texts = best.Take(Nearest).Select(passage => new UnsaidWords(asked, passage)).ToList();
        var unsaid = texts.Select(text => text.MostUnsaid()).ToList();
        var first = texts[0];
        var saidWords = first.SaidWords();
        var saidPairs = first.SaidPairs(saidWords);
        var allPairs = asked.FramedPairs.Sum();
        var all = MathF.Max(1e-6f, asked.FramedWords.Sum() + allPairs);
        return
        [
            unsaid[0] / asked.TotalWeight,
            unsaid.Min() / asked.Rarest,
            asked.FramedPairs.Where((_, pair) => !saidPairs[pair]).DefaultIfEmpty().Max() / MathF.Max(1e-6f, allPairs),
            (asked.FramedWords.Where((_, word) => saidWords[word]).Sum() + asked.FramedPairs.Where((_, pair) => saidPairs[pair]).Sum()) / all,
            (first.Standing() - first.BestWindow()) / all,
        ];
    }

    private bool Stands(int word) => title.Counts[word] + body.Counts[word] > 0;

    private bool StandsPair(int pair) => title.PairCounts[pair] + body.PairCounts[pair] > 0;

    /// <summary>The question's words that are said, each by itself or by another reading of the thing it names: "vỉa hè" by "hè phố".</summary>
    private bool[] SaidWords()
    {
        var words = new bool[asked.Count];
        foreach (var unit in asked.Units)
        {
            var isSaid = SaidShare(unit) >= 1;
            foreach (var word in unit.Readings[0]) words[word] |= isSaid || Stands(word);
        }
        return words;
    }

    /// <summary>A pair is said as it stands, or when one of its words is said by another reading, which has other neighbours.</summary>
    private bool[] SaidPairs(bool[] saidWords)
    {
        var pairs = new bool[asked.PairCount];
        for (var i = 1; i < asked.Words.Length; i++)
        {
            var (first, second) = (asked.Words[i - 1], asked.Words[i]);
            var pair = asked.PairOf(first, second);
            pairs[pair] |= StandsPair(pair) || (saidWords[first] && saidWords[second] && !(Stands(first) && Stands(second)));
        }
        return pairs;
    }

    /// <summary>The most telling thing asked for that is not said in any reading.</summary>
    private float MostUnsaid() => asked.Units.Max(unit => unit.Weight * (1 - SaidShare(unit)));

    /// <summary>What words and pairs stand in the passage as asked, wherever.</summary>
    private float Standing() => asked.FramedWords.Where((_, word) => Stands(word)).Sum() + asked.FramedPairs.Where((_, pair) => StandsPair(pair)).Sum();

    private float SaidShare(AskedVocabulary.Unit unit) =>
        unit.Initials is { } initials && title.Initials.Contains(initials, StringComparison.Ordinal)
            ? 1
            : unit.Readings.Max(reading => (float)reading.Count(Stands) / reading.Length);

    /// <summary>The most that stands within some words of each other in the body, in words and pairs.</summary>
    private float BestWindow()
    {
        var words = body.Words;
        var wordCounts = new int[asked.Count];
        var pairCounts = new int[asked.PairCount];
        var inside = 0f;
        var best = 0f;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is >= 0 and var word && wordCounts[word]++ == 0) inside += asked.FramedWords[word];
            if (PairAt(i) is >= 0 and var pair && pairCounts[pair]++ == 0) inside += asked.FramedPairs[pair];
            var left = i - WindowWords;
            if (left >= 0 && words[left] is >= 0 and var gone && --wordCounts[gone] == 0) inside -= asked.FramedWords[gone];
            if (left >= 0 && PairAt(left + 1) is >= 0 and var parted && --pairCounts[parted] == 0) inside -= asked.FramedPairs[parted];
            best = MathF.Max(best, inside);
        }
        return best;
    }

    private int PairAt(int i) => i > 0 && body.Words[i] >= 0 && body.Words[i - 1] >= 0 ? asked.PairOf(body.Words[i - 1], body.Words[i]) : -1;
}
