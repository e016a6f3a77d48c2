using Archive.Text;

namespace Bot.Answering.Checking;

/// <summary>The stretch of a text that is nearest to given words, and how many of them agree in order.</summary>
internal sealed record Aligned(int First, int Last, int Agreeing)
{
    /// <summary>Share of the longer side that agrees, 0 to 1.</summary>
    public double Likeness(int sought) => (double)Agreeing / Math.Max(sought, Last - First + 1);
}

/// <summary>
/// Local alignment of words (Smith and Waterman 1981: a match +2, a gap or another word -1), so that a changed, added or dropped word
/// costs one, wherever it stands.
/// </summary>
internal static class WordAlignment
{
    private const int Match = 2;
    private const int Gap = -1;

    public static Aligned? Best(IReadOnlyList<Syllable> text, IReadOnlyList<Syllable> sought)
    {
        var score = new int[sought.Count + 1];
        var start = new int[sought.Count + 1];
        var agreeing = new int[sought.Count + 1];
        Aligned? best = null;
        var most = 0;
        for (var i = 0; i < text.Count; i++)
        {
            var (diagonal, diagonalStart, diagonalAgreeing) = (0, i, 0);
            for (var k = 1; k <= sought.Count; k++)
            {
                var (above, aboveStart, aboveAgreeing) = (score[k], start[k], agreeing[k]);
                var same = text[i].Exact == sought[k - 1].Exact;
                var (value, from, agree) = (diagonal + (same ? Match : Gap), diagonal == 0 ? i : diagonalStart, diagonalAgreeing + (same ? 1 : 0));
                if (above + Gap > value) (value, from, agree) = (above + Gap, aboveStart, aboveAgreeing);
                if (score[k - 1] + Gap > value) (value, from, agree) = (score[k - 1] + Gap, start[k - 1], agreeing[k - 1]);
                if (value <= 0) (value, from, agree) = (0, i + 1, 0);
                (diagonal, diagonalStart, diagonalAgreeing) = (above, aboveStart, aboveAgreeing);
                (score[k], start[k], agreeing[k]) = (value, from, agree);
                if (value <= most) continue;
                most = value;
                best = new(from, i, agree);
            }
        }
        return best;
    }

    /// <summary>Where the words stand in the text, one after the other; -1 when they do not.</summary>
    public static int IndexOf(IReadOnlyList<Syllable> text, IReadOnlyList<Syllable> sought, int from = 0)
    {
        for (var i = from; i + sought.Count <= text.Count; i++)
        {
            var k = 0;
            while (k < sought.Count && text[i + k].Exact == sought[k].Exact) k++;
            if (k == sought.Count) return i;
        }
        return -1;
    }
}
