using Archive.Text;

namespace Archive.Search;

/// <summary>A text with each of its words replaced by its place among the question's words, -1 for a word not asked for.</summary>
internal sealed class ComparedText
{
    private ComparedText(int[] words, int[] counts, int[] exactCounts, string initials)
    {
        Words = words;
        Counts = counts;
        ExactCounts = exactCounts;
        Initials = initials;
    }

    public int[] Words { get; }

    /// <summary>How often each word of the question stands in the text.</summary>
    public int[] Counts { get; }

    /// <summary>How often with the same accents.</summary>
    public int[] ExactCounts { get; }

    /// <summary>First letters of the words, folded; empty where nobody asks for initials.</summary>
    public string Initials { get; }

    /// <summary>How often one word of the question follows another.</summary>
    public int CountPair(int first, int second)
    {
        var count = 0;
        for (var i = 1; i < Words.Length; i++)
            if (Words[i] == second && Words[i - 1] == first) count++;
        return count;
    }

    public static ComparedText Of(string text, AskedVocabulary asked, bool withInitials)
    {
        var words = new List<int>((text.Length / 5) + 4);
        var counts = new int[asked.Count];
        var exactCounts = new int[asked.Count];
        var initials = withInitials ? new System.Text.StringBuilder() : null;
        foreach (var syllable in Syllables.In(text))
        {
            var word = asked.IndexOf(syllable.Folded);
            words.Add(word);
            initials?.Append(syllable.Folded[0]);
            if (word < 0) continue;
            counts[word]++;
            if (asked.IsExact(word, syllable.Exact)) exactCounts[word]++;
        }
        return new([.. words], counts, exactCounts, initials?.ToString() ?? "");
    }
}
