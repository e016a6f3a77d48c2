using Archive.Index;
using Archive.Text;

namespace Archive.Search;

/// <summary>
/// The words of a question as they were most likely meant, by how this archive writes: marks that were left out or fell off are put
/// back, slips and raw typing are mended where the archive does not know the word. The likeliest path through the readings of all words
/// is taken (Viterbi 1967).
/// </summary>
internal static class MeantWords
{
    /// <summary>Share of words with marks below which a question was typed without them, or half so; written Vietnamese has three in four.</summary>
    private const float HalfMarked = 0.4f;

    // Logarithms of odds: a word left bare among marked ones is mostly meant so; one typed with marks keeps those it has.
    private const float BareAmongMarked = 4f;
    private const float BareAmongBare = 0f;
    private const float AsTyped = 3f;
    private const float MarkKept = 1f;
    private const float Decoded = 1f;

    // What no spelling allows is hardly meant; a syllable that this archive happens not to have may well be.
    private const float NoSyllable = -8f;
    private const int MostReadings = 24;

    /// <summary>One word, or two run together, that a typed one can be. <paramref name="Chance"/>: logarithm of the odds of typing it so.</summary>
    private readonly record struct Reading(Syllable Word, ulong First, ulong Last, Syllable? Second, float Chance);

    /// <param name="isKept">Words that are not to be touched: abbreviations, numbers.</param>
    /// <returns>The same words where nothing was mended.</returns>
    public static List<Syllable> Of(List<Syllable> words, Func<Syllable, bool> isKept, ArchiveSnapshot snapshot)
    {
        var letters = words.Count(word => word.Exact.All(char.IsLetter));
        var isBare = words.Count(IsMarked) < HalfMarked * letters;
        List<Reading[]>? lattice = null;
        var model = new Lazy<LanguageModel>(() => new(snapshot.Neighbours));
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var readings = isKept(word) || !IsLetters(word) ? null : Readings(word, isBare, snapshot, model);
            if (readings is null && lattice is null) continue;
            lattice ??= [.. words.Take(i).Select(before => AsIs(before))];
            lattice.Add(readings ?? AsIs(word));
        }
        return lattice is null ? words : BestPath(lattice, model.Value);
    }

    private static Reading[] AsIs(Syllable word) => [Whole(word, 0)];

    private static Reading Whole(Syllable word, float chance)
    {
        var hash = HashOf(word.Exact);
        return new(word, hash, hash, null, chance);
    }

    private static bool IsMarked(Syllable word) => word.Exact != word.Folded;

    private static bool IsLetters(Syllable word) => word.Exact.All(char.IsLetter) || Typing.Decode(word.Exact) is not null;

    /// <summary>Null when the word is sure as it stands.</summary>
    private static Reading[]? Readings(Syllable word, bool isBare, ArchiveSnapshot snapshot, Lazy<LanguageModel> model)
    {
        if (!snapshot.HasWord(word.Folded)) return Mended(word, model.Value);
        if (!IsMarked(word)) return isBare ? Forms(word, BareAmongBare, model.Value) : null;
        // "đắng kí": marks that make no word here are read as if they had been left out.
        return model.Value.Knows(HashOf(word.Exact)) ? null : Forms(word, AsTyped, model.Value);
    }

    private static Reading[]? Forms(Syllable word, float typed, LanguageModel model)
    {
        var forms = SyllableForms.Of(word.Folded)
            .Where(form => form == word.Exact || model.Knows(HashOf(form)))
            .Select(form => Whole(word with { Exact = form }, (form == word.Exact ? typed : 0) + Kept(word, form)))
            .ToArray();
        return forms.Length == 0 ? null : forms;
    }

    private static Reading[]? Mended(Syllable word, LanguageModel model)
    {
        var readings = new List<Reading>();
        if (Typing.Decode(word.Exact) is { } decoded && Syllables.One(decoded) is { } meant)
            readings.AddRange(KnownForms(meant.Folded, model).Select(form => Whole(new(form, meant.Folded, word.Span), form == meant.Exact ? Decoded : -Decoded)));
        if (readings.Count == 0)
        {
            foreach (var slip in Slips.Of(word.Folded))
            {
                foreach (var form in KnownForms(slip.First, model))
                {
                    var first = new Syllable(form, slip.First, word.Span);
                    if (slip.Second is null) readings.Add(Whole(first, slip.Chance + Kept(word, form)));
                    else readings.AddRange(KnownForms(slip.Second, model)
                        .Where(second => model.Knows(HashOf(form), HashOf(second)))
                        .Select(second => new Reading(first, HashOf(form), HashOf(second), new(second, slip.Second, word.Span), slip.Chance)));
                }
            }
        }
        if (readings.Count == 0) return null;
        readings.Add(Whole(word, Kept(word, word.Exact) + (SyllableForms.Of(word.Folded).Contains(word.Exact) ? 0 : NoSyllable)));
        return [.. readings.OrderByDescending(reading => reading.Chance + model.Of(reading.First)).DistinctBy(reading => (reading.First, reading.Last)).Take(MostReadings)];
    }

    private static IEnumerable<string> KnownForms(string folded, LanguageModel model)
    {
        var forms = VietnameseSyllable.IsPossible(folded) ? SyllableForms.Of(folded) : [folded];
        return forms.Where(form => model.Knows(HashOf(form)));
    }

    /// <summary>Marked letters that were typed and stand in the form too.</summary>
    private static float Kept(Syllable word, string form) =>
        MarkKept * word.Exact.Count(letter => letter > 'z' && form.Contains(letter, StringComparison.Ordinal));

    private static ulong HashOf(string exact) => TermHash.Of(TermField.Exact, exact);

    private static List<Syllable> BestPath(List<Reading[]> lattice, LanguageModel model)
    {
        var scores = new float[lattice.Count][];
        var from = new int[lattice.Count][];
        for (var i = 0; i < lattice.Count; i++)
        {
            scores[i] = new float[lattice[i].Length];
            from[i] = new int[lattice[i].Length];
            for (var j = 0; j < lattice[i].Length; j++)
            {
                var reading = lattice[i][j];
                var within = reading.Chance + (reading.Second is null ? 0 : model.Of(reading.First, reading.Last));
                if (i == 0)
                {
                    scores[i][j] = within + model.Of(reading.First);
                    continue;
                }
                var best = float.NegativeInfinity;
                for (var k = 0; k < lattice[i - 1].Length; k++)
                {
                    var score = scores[i - 1][k] + model.Of(lattice[i - 1][k].Last, reading.First);
                    if (score <= best) continue;
                    best = score;
                    from[i][j] = k;
                }
                scores[i][j] = best + within;
            }
        }
        var path = new List<Syllable>(lattice.Count + 2);
        var at = Array.IndexOf(scores[^1], scores[^1].Max());
        for (var i = lattice.Count - 1; i >= 0; at = from[i][at], i--)
        {
            if (lattice[i][at].Second is { } second) path.Add(second);
            path.Add(lattice[i][at].Word);
        }
        path.Reverse();
        return path;
    }
}
