using Archive.Text;

namespace Archive.Search;

/// <summary>Weighs the words of a question: what only frames it ("cho mình hỏi … như thế nào ạ") counts little.</summary>
internal static class QuestionFrames
{
    private const float Full = 1;

    private static readonly ILookup<string, Frame> Frames = EmbeddedTable.Read("question_frames.tsv").Rows
        .Select(row => new Frame(
            [.. Syllables.Of(row["frame"])],
            float.Parse(row["weight"], System.Globalization.CultureInfo.InvariantCulture)))
        .ToLookup(frame => frame.Words[0].Folded);

    private sealed record Frame(Syllable[] Words, float Weight);

    /// <summary>A weight for each word; the longest frame at a place wins.</summary>
    public static float[] Weigh(IReadOnlyList<Syllable> words)
    {
        var isPlain = words.All(word => word.Exact == word.Folded);
        var weights = new float[words.Count];
        Array.Fill(weights, Full);
        for (var i = 0; i < words.Count;)
        {
            var frame = Frames[words[i].Folded].Where(frame => Matches(frame, words, i, isPlain)).MaxBy(frame => frame.Words.Length);
            if (frame is null)
            {
                i++;
                continue;
            }
            Array.Fill(weights, frame.Weight, i, frame.Words.Length);
            i += frame.Words.Length;
        }
        return weights;
    }

    /// <summary>
    /// A word typed with its marks must have those of the frame; one typed without can be the frame's, but in a question with
    /// marks a single word without them is what it says.
    /// </summary>
    private static bool Matches(Frame frame, IReadOnlyList<Syllable> words, int at, bool isPlain)
    {
        if (at + frame.Words.Length > words.Count) return false;
        for (var i = 0; i < frame.Words.Length; i++)
        {
            var word = words[at + i];
            if (word.Folded != frame.Words[i].Folded) return false;
            if (word.Exact != frame.Words[i].Exact && (word.Exact != word.Folded || (frame.Words.Length == 1 && !isPlain))) return false;
        }
        return true;
    }
}
