using Archive.Text;

namespace Archive.Search;

/// <summary>
/// One thing named in a question: the words as typed and what else they can stand for. <paramref name="Weight"/> is below 1 for
/// words that only frame the question. <paramref name="Initials"/> is set for what is no syllable and may be somebody's abbreviation.
/// </summary>
internal sealed record AskedUnit(Syllable[] Words, float Weight, IReadOnlyList<Syllable[]> Alternatives, string? Initials);

/// <summary>The words of a question, as they will be searched.</summary>
internal sealed record AskedWords(IReadOnlyList<AskedUnit> Units, bool HasAccents)
{
    private const int LongestInitials = Index.PassageTerms.MostInitials;
    private const int MostWords = 64;
    private const int LongestLeadIn = 14;
    private const float LeadInWeight = 0.6f;

    private static readonly ILookup<string, Synonym> Synonyms = EmbeddedTable.Read("synonyms.tsv").Rows
        .Select(row => new Synonym([.. Syllables.Of(row["word"])], [.. row["reading"].Split('|').Select(reading => Syllables.Of(reading).ToArray())]))
        .ToLookup(synonym => synonym.Words[0].Folded);

    private sealed record Synonym(Syllable[] Words, Syllable[][] Readings);

    public static AskedWords Read(string text)
    {
        var words = Syllables.Of(text);
        if (words.Count > MostWords) words.RemoveRange(MostWords, words.Count - MostWords);
        var weights = QuestionFrames.Weigh(words);
        WeighLeadIn(text, words, weights);
        var abbreviations = Abbreviations.FindAll(text).ToDictionary(mention => mention.Span.Start);
        var units = new List<AskedUnit>();
        for (var i = 0; i < words.Count;)
        {
            var unit = UnitAt(text, words, weights, abbreviations, i);
            units.Add(unit);
            i += unit.Words.Length;
        }
        return new(units, words.Exists(word => word.Exact != word.Folded));
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
        string text, List<Syllable> words, float[] weights, Dictionary<int, AbbreviationMention> abbreviations, int at)
    {
        var length = 1;
        var alternatives = new List<Syllable[]>();
        if (abbreviations.TryGetValue(words[at].Span.Start, out var mention))
        {
            while (at + length < words.Count && words[at + length].Span.Start < mention.Span.End) length++;
            var isWord = VietnameseSyllable.IsPossible(words[at].Folded);
            alternatives.AddRange(mention.Readings
                .Where(reading => reading.Use != AbbreviationUse.HintOnly || !isWord)
                .Select(reading => Syllables.Of(reading.Expansion).ToArray()));
        }
        var synonym = Synonyms[words[at].Folded].Where(synonym => Matches(synonym, words, at)).MaxBy(synonym => synonym.Words.Length);
        if (synonym is not null && synonym.Words.Length >= length)
        {
            length = synonym.Words.Length;
            alternatives.AddRange(synonym.Readings);
        }

        var own = words.GetRange(at, length).ToArray();
        var weight = alternatives.Count > 0 && length == 1 ? Math.Min(weights[at], FrameWeight(alternatives)) : weights[at];
        return new(own, weight, alternatives, length == 1 ? InitialsOf(own[0], text) : null);
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
        if (word.Folded.Length is < Index.PassageTerms.FewestInitials or > LongestInitials || !word.Folded.All(char.IsAsciiLetter)) return null;
        var isCapitals = word.Span.In(text).All(char.IsUpper);
        return isCapitals || !VietnameseSyllable.IsPossible(word.Folded) ? word.Folded : null;
    }
}
