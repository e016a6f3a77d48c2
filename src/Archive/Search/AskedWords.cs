using Archive.Index;
using Archive.Text;

namespace Archive.Search;

/// <summary>
/// One thing named in a question: the words as typed and what else they can stand for. <paramref name="Weight"/> is below 1 for
/// words that only frame the question. <paramref name="Initials"/> is set for what is no syllable and may be somebody's abbreviation.
/// </summary>
internal sealed record AskedUnit(Syllable[] Words, float Weight, IReadOnlyList<Syllable[]> Alternatives, string? Initials);

/// <summary>The words of a question, as they will be searched. <paramref name="IsRestored"/>: it was typed without marks, and they were put back.</summary>
internal sealed record AskedWords(IReadOnlyList<AskedUnit> Units, bool HasAccents, bool IsRestored)
{
    /// <summary>The question with its slips mended; the text as typed where there were none.</summary>
    public required string Text { get; init; }

    /// <summary>The question with its slips mended and its marks put back: how it was understood.</summary>
    public required string Meant { get; init; }

    private const int LongestInitials = PassageTerms.MostInitials;
    private const int MostWords = 64;
    private const int LongestLeadIn = 14;
    private const float LeadInWeight = 0.6f;

    private static readonly ILookup<string, Synonym> Synonyms = EmbeddedTable.Read("synonyms.tsv").Rows
        .Select(row => new Synonym([.. Syllables.Of(row["word"])], [.. row["reading"].Split('|').Select(reading => Syllables.Of(reading).ToArray())]))
        .ToLookup(synonym => synonym.Words[0].Folded);

    /// <param name="snapshot">The archive by whose words slips are mended and lost marks are put back; without one the words stay as typed.</param>
    public static AskedWords Read(string text, ArchiveSnapshot? snapshot = null) => Read(PassageQuery.OfWords(text), snapshot);

    public static AskedWords Read(PassageQuery query, ArchiveSnapshot? snapshot)
    {
        var text = query.Text;
        var typed = Syllables.Of(text);
        if (typed.Count > MostWords) typed.RemoveRange(MostWords, typed.Count - MostWords);
        var mentions = Abbreviations.FindAll(text);
        var meant = snapshot is null ? typed : MeantWords.Of(typed, IsKept, snapshot);
        var words = meant == typed ? typed : Mended(typed, meant);
        var weights = QuestionFrames.Weigh(words);
        WeighLeadIn(text, words, weights);
        var abbreviations = mentions.ToDictionary(mention => mention.Span.Start);
        var units = new List<AskedUnit>();
        for (var i = 0; i < words.Count;)
        {
            var unit = UnitAt(text, words, meant, weights, abbreviations, i, snapshot);
            units.Add(unit);
            i += unit.Words.Length;
        }
        var hasAccents = meant.Exists(word => word.Exact != word.Folded);
        return new(units, hasAccents, hasAccents && !words.Exists(word => word.Exact != word.Folded))
        {
            Text = words == typed ? text : Rewritten(text, typed, words),
            Meant = words == typed ? text : Rewritten(text, typed, meant),
        };

        bool IsKept(Syllable word) =>
            word.Span.In(text).All(char.IsUpper)
            || (mentions.Any(mention => mention.Span.Contains(word.Span)) && !VietnameseSyllable.IsPossible(word.Folded))
            || query.Numbers.Any(mention => mention.Span.Contains(word.Span))
            || (InitialsOf(word, text) is { } initials && snapshot.HasInitials(initials));
    }

    private static string Rewritten(string text, List<Syllable> typed, List<Syllable> mended)
    {
        var byPlace = mended.ToLookup(word => word.Span.Start, word => word.Exact);
        foreach (var word in Enumerable.Reverse(typed))
        {
            if (byPlace[word.Span.Start].ToList() is var now && now is [var only] && only == word.Exact) continue;
            text = string.Concat(text.AsSpan(0, word.Span.Start), string.Join(' ', now), text.AsSpan(word.Span.End));
        }
        return text;
    }

    /// <summary>Words with their slips mended, but with marks as typed: frames and synonyms know words that were typed without.</summary>
    private static List<Syllable> Mended(List<Syllable> typed, List<Syllable> meant)
    {
        var byPlace = typed.ToDictionary(word => word.Span.Start);
        return [.. meant.Select(word => byPlace[word.Span.Start] is var own && own.Folded == word.Folded ? own : word)];
    }

    /// <summary>"Theo Luật An ninh mạng, …": what follows is asked; the act is named by every other passage of it too.</summary>
    private static void WeighLeadIn(string text, List<Syllable> words, float[] weights)
    {
        if (words.Count == 0 || words[0].Folded != "theo") return;
        var comma = text.IndexOf(',', words[0].Span.End);
        var count = words.Count(word => word.Span.Start < comma);
        if (count > LongestLeadIn || count > words.Count - 3) return;
        for (var i = 0; i < count; i++) weights[i] *= LeadInWeight;
    }

    private static AskedUnit UnitAt(
        string text, List<Syllable> words, List<Syllable> meant, float[] weights, Dictionary<int, AbbreviationMention> abbreviations, int at, ArchiveSnapshot? snapshot)
    {
        var length = 1;
        var alternatives = new List<Syllable[]>();
        if (abbreviations.TryGetValue(words[at].Span.Start, out var mention))
        {
            while (at + length < words.Count && words[at + length].Span.Start < mention.Span.End) length++;
            alternatives.AddRange(ReadingsOf(mention, meant, at, length, snapshot));
        }
        var synonym = Synonyms[words[at].Folded].Where(synonym => Matches(synonym, words, at)).MaxBy(synonym => synonym.Words.Length);
        if (synonym is not null && synonym.Words.Length >= length)
        {
            length = synonym.Words.Length;
            alternatives.AddRange(synonym.Readings);
        }
        var local = OwnSynonyms.Starting(words[at].Folded).Where(one => Matches(one, words, at)).MaxBy(one => one.Words.Length);
        if (local is not null && local.Words.Length >= length)
        {
            if (local.Words.Length > length) alternatives.Clear();
            length = local.Words.Length;
            alternatives.AddRange(local.Readings);
        }

        var own = meant.GetRange(at, length).ToArray();
        var weight = alternatives.Count > 0 && length == 1 ? Math.Min(weights[at], FrameWeight(alternatives)) : weights[at];
        return new(own, weight, alternatives, length == 1 ? InitialsOf(own[0], text) : null);
    }

    private static IReadOnlyList<Syllable[]> ReadingsOf(AbbreviationMention mention, List<Syllable> meant, int at, int length, ArchiveSnapshot? snapshot)
    {
        var isWord = VietnameseSyllable.IsPossible(meant[at].Folded);
        var readings = mention.Readings.Where(reading => reading.Use != AbbreviationUse.HintOnly || !isWord).ToList();
        var sure = readings.ConvertAll(reading => Syllables.Of(reading.Expansion).ToArray());
        if (snapshot is null || readings.TrueForAll(reading => reading.Use == AbbreviationUse.IndexSynonym)) return sure;
        var others = readings.SelectMany(reading => reading.Others).Except(readings.Select(reading => reading.Expansion)).Select(other => Syllables.Of(other).ToArray()).ToList();
        // The counts are large, and most abbreviations have one reading.
        if (sure.Count + others.Count < 2) return sure;
        return AmbiguousReadings.Choose(sure, others, at > 0 ? meant[at - 1] : null, at + length < meant.Count ? meant[at + length] : null, snapshot.Neighbours);
    }

    /// <summary>"ntn" is a frame as its expansion "như thế nào" is.</summary>
    private static float FrameWeight(List<Syllable[]> readings) =>
        readings.Max(reading => QuestionFrames.Weigh(reading).Max());

    private static bool Matches(Synonym synonym, List<Syllable> words, int at)
    {
        if (at + synonym.Words.Length > words.Count) return false;
        for (var i = 0; i < synonym.Words.Length; i++)
        {
            var word = words[at + i];
            if (word.Folded != synonym.Words[i].Folded) return false;
            // One word without marks is too often another word.
            if (word.Exact != synonym.Words[i].Exact && (word.Exact != word.Folded || synonym.Words.Length == 1)) return false;
        }
        return true;
    }

    private static string? InitialsOf(Syllable word, string text)
    {
        if (word.Folded.Length is < PassageTerms.FewestInitials or > LongestInitials || !word.Folded.All(char.IsAsciiLetter)) return null;
        var isCapitals = word.Span.In(text).All(char.IsUpper);
        return isCapitals || !VietnameseSyllable.IsPossible(word.Folded) ? word.Folded : null;
    }
}
