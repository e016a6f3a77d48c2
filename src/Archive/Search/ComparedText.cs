using Archive.Text;

namespace Archive.Search;

/// <summary>A text with each of its words replaced by its place among the question's words, -1 for a word not asked for.</summary>
internal sealed class ComparedText
{
    private ComparedText(int[] words, bool[] present, bool[] exact, string initials)
    {
        Words = words;
        Present = present;
        Exact = exact;
        Initials = initials;
    }

    public int[] Words { get; }

    /// <summary>Which words of the question stand in the text.</summary>
    public bool[] Present { get; }

    /// <summary>Which of them stand there with the same accents.</summary>
    public bool[] Exact { get; }

    /// <summary>First letters of the words, folded; empty where nobody asks for initials.</summary>
    public string Initials { get; }

    public static ComparedText Of(string text, AskedVocabulary asked, bool withInitials)
    {
        var words = new List<int>((text.Length / 5) + 4);
        var present = new bool[asked.Count];
        var exact = new bool[asked.Count];
        var initials = withInitials ? new System.Text.StringBuilder() : null;
        foreach (var syllable in Syllables.In(text))
        {
            var word = asked.IndexOf(syllable.Folded);
            words.Add(word);
            initials?.Append(syllable.Folded[0]);
            if (word < 0) continue;
            present[word] = true;
            exact[word] |= asked.IsExact(word, syllable.Exact);
        }
        return new([.. words], present, exact, initials?.ToString() ?? "");
    }
}
