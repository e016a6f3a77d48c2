using Archive.Index;
using Archive.Text;

namespace Archive.Search;

/// <summary>The distinct words of a question, own and alternative, with what the archive knows of each; for comparing passages with the question word by word.</summary>
internal sealed class AskedVocabulary
{
    private const float FewWords = 3;

    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> exactForms = [];
    private readonly List<float> idfs = [];
    private readonly int[] neighbours;
    private readonly float[] pairIdfs;

    public AskedVocabulary(AskedWords asked, ArchiveSnapshot snapshot)
    {
        var units = new List<Unit>(asked.Units.Count);
        foreach (var unit in asked.Units)
        {
            int[][] readings = [Add(unit.Words, snapshot), .. unit.Alternatives.Select(reading => Add(reading, snapshot))];
            // A unit is as telling as its own words are; one that the archive does not know, as its best-known reading.
            var own = readings[0].Max(word => idfs[word]);
            units.Add(new(readings, unit.Weight * own, unit.Initials));
        }
        Units = units;
        Words = [.. units.SelectMany(unit => unit.Readings[0])];
        FrameWeights = [.. asked.Units.SelectMany(unit => unit.Words, (unit, _) => unit.Weight)];
        DistinctWords = [.. Words.Distinct()];
        neighbours = Neighbours();
        pairIdfs = PairIdfs(snapshot);
        Pairs = [.. Words.Zip(Words.Skip(1), PairOf)];
        PairWeight = Math.Max(1e-6f, Pairs.Sum(PairIdf));
        FramedWords = new float[Count];
        FramedPairs = new float[PairCount];
        for (var i = 0; i < Words.Length; i++)
        {
            FramedWords[Words[i]] = MathF.Max(FramedWords[Words[i]], FrameWeights[i] * Idf(Words[i]));
            if (i > 0) FramedPairs[Pairs[i - 1]] = MathF.Max(FramedPairs[Pairs[i - 1]], MathF.Min(FrameWeights[i - 1], FrameWeights[i]) * PairIdf(Pairs[i - 1]));
        }
        Rarest = snapshot.Idf(0);
        Meant = asked.Meant;
        // Marks put back by guess help to find a passage; that one disagrees with the guess is held against none.
        HasAccents = asked.HasAccents && !asked.IsRestored;
        Shortness = Math.Min(1, FewWords / Math.Max(1, asked.Units.Sum(unit => unit.Weight * unit.Words.Length)));
        TotalWeight = Math.Max(1e-6f, units.Sum(unit => unit.Weight));
    }

    /// <summary>A thing asked for: its readings as word indexes, and how much it tells.</summary>
    public sealed record Unit(int[][] Readings, float Weight, string? Initials);

    public IReadOnlyList<Unit> Units { get; }

    public bool HasAccents { get; }

    /// <summary>The question as it was understood.</summary>
    public string Meant { get; }

    public float TotalWeight { get; }

    /// <summary>1 for a question of a few words, which is likely to name its matter as a title does; less for a longer one.</summary>
    public float Shortness { get; }

    /// <summary>The question's own words in order, and each of them once.</summary>
    public int[] Words { get; }

    public int[] DistinctWords { get; }

    /// <summary>A weight for each of <see cref="Words"/>, below 1 for one that only frames the question.</summary>
    public float[] FrameWeights { get; }

    public int Count => exactForms.Count;

    /// <summary>How many pairs of neighbours the question has.</summary>
    public int PairCount { get; private set; }

    /// <summary>Which pair of neighbours of the question two words are, in this order; -1 for none.</summary>
    public int PairOf(int first, int second) => neighbours[(first * Count) + second];

    public float Idf(int word) => idfs[word];

    /// <summary>How telling a pair of the question's neighbours is: "căn cước" says more than "công dân", whatever their words say.</summary>
    public float PairIdf(int pair) => pairIdfs[pair];

    /// <summary>What all pairs of the question tell together.</summary>
    public float PairWeight { get; }

    /// <summary>The pairs of the question in order; one that stands twice comes twice.</summary>
    public int[] Pairs { get; }

    /// <summary>How telling each word and each pair of the question is, where it stands in no frame; 0 for words of other readings.</summary>
    public float[] FramedWords { get; }

    public float[] FramedPairs { get; }

    /// <summary>How telling a word is that the archive does not know.</summary>
    public float Rarest { get; }

    /// <summary>Index of a word of the question; -1 where it is none.</summary>
    public int IndexOf(string folded) => indexes.TryGetValue(folded, out var index) ? index : -1;

    public bool IsExact(int word, string exact) => exactForms[word].Contains(exact);

    private int[] Neighbours()
    {
        var pairs = new int[Count * Count];
        Array.Fill(pairs, -1);
        for (var i = 1; i < Words.Length; i++)
        {
            ref var pair = ref pairs[(Words[i - 1] * Count) + Words[i]];
            if (pair < 0) pair = PairCount++;
        }
        return pairs;
    }

    private float[] PairIdfs(ArchiveSnapshot snapshot)
    {
        var hashes = new ulong[Count];
        foreach (var (folded, word) in indexes) hashes[word] = TermHash.Of(TermField.Folded, folded);
        var pairs = new float[PairCount];
        for (var i = 1; i < Words.Length; i++)
            if (PairOf(Words[i - 1], Words[i]) is var pair && pairs[pair] == 0) pairs[pair] = snapshot.Idf(TermHash.OfPair(hashes[Words[i - 1]], hashes[Words[i]]));
        return pairs;
    }

    private int[] Add(Syllable[] words, ArchiveSnapshot snapshot) => [.. words.Select(word => Add(word, snapshot))];

    private int Add(Syllable word, ArchiveSnapshot snapshot)
    {
        if (!indexes.TryGetValue(word.Folded, out var index))
        {
            indexes[word.Folded] = index = exactForms.Count;
            exactForms.Add([]);
            idfs.Add(snapshot.Idf(TermHash.Of(TermField.Folded, word.Folded)));
        }
        exactForms[index].Add(word.Exact);
        return index;
    }
}
