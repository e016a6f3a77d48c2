using Archive.Text;

namespace Archive.Search;

/// <summary>A text with each of its words replaced by its place among the question's words, -1 for a word not asked for.</summary>
internal sealed class ComparedText
{
    private ComparedText(int[] words, int[] counts, int[] exactCounts, int[] pairCounts, IReadOnlyList<int> sentenceEnds, string initials)
    {
        Words = words;
        Counts = counts;
        ExactCounts = exactCounts;
        PairCounts = pairCounts;
        SentenceEnds = sentenceEnds;
        Initials = initials;
    }

    public int[] Words { get; }

    /// <summary>How often each word of the question stands in the text.</summary>
    public int[] Counts { get; }

    /// <summary>How often with the same accents.</summary>
    public int[] ExactCounts { get; }

    /// <summary>First letters of the words, folded; empty where nobody asks for initials.</summary>
    public string Initials { get; }

    /// <summary>How often each pair of the question's neighbours are neighbours here.</summary>
    public int[] PairCounts { get; }

    /// <summary>How many words stand before the end of each sentence, item of a list, or line.</summary>
    public IReadOnlyList<int> SentenceEnds { get; }

    public static ComparedText Of(string text, AskedVocabulary asked, bool withInitials)
    {
        var words = new List<int>((text.Length / 5) + 4);
        var counts = new int[asked.Count];
        var exactCounts = new int[asked.Count];
        var pairCounts = new int[asked.PairCount];
        var sentenceEnds = new List<int>();
        var previous = -1;
        var end = 0;
        var initials = withInitials ? new System.Text.StringBuilder() : null;
        foreach (var syllable in Syllables.In(text))
        {
            var word = asked.IndexOf(syllable.Folded);
            if (words.Count > 0 && text.AsSpan(end, syllable.Span.Start - end).ContainsAny(".;\n")) sentenceEnds.Add(words.Count);
            end = syllable.Span.End;
            words.Add(word);
            initials?.Append(syllable.Folded[0]);
            if (word >= 0 && previous >= 0 && asked.PairOf(previous, word) is >= 0 and var pair) pairCounts[pair]++;
            previous = word;
            if (word < 0) continue;
            counts[word]++;
            if (asked.IsExact(word, syllable.Exact)) exactCounts[word]++;
        }
        sentenceEnds.Add(words.Count);
        return new([.. words], counts, exactCounts, pairCounts, sentenceEnds, initials?.ToString() ?? "");
    }
}
