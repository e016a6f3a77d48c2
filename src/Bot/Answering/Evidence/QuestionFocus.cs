using Bot.Answering.Asking;

namespace Bot.Answering.Evidence;

/// <summary>
/// The content words right beside the question word, which say what is done: "ai <b>bế mạc</b> …", "… <b>chê</b> báo đài gì".
/// Numbers of terms of the question.
/// </summary>
internal sealed record QuestionFocus(IReadOnlyList<int> Terms, IReadOnlyList<double> Weights)
{
    private const int Reach = 3;

    public static QuestionFocus Of(Asked asked)
    {
        if (asked.QuestionWords.Count == 0) return new QuestionFocus([], []);
        // "Ai" and "khi nào" stand before or after what is done, "gì" after it.
        var after = Near(asked, asked.QuestionWords[0], +1);
        var near = after.Count > 0 && asked.For is [AskedFor.Person or AskedFor.Agency or AskedFor.Signer, ..] ? after : Near(asked, asked.QuestionWords[^1], -1);
        if (near.Count == 0) near = after;
        return new QuestionFocus(near, [.. near.Select(t => asked.Terms[t].Weight)]);
    }

    /// <summary>How far the focus is said in the sentence, or better in the clause.</summary>
    public double Share(double[] sentence, double[] clause)
    {
        if (Terms.Count == 0) return 0;
        var said = 0.0;
        var least = 1.0;
        for (var i = 0; i < Terms.Count; i++)
        {
            var share = Math.Max(0.7 * sentence[Terms[i]], clause[Terms[i]]);
            said += Weights[i] * share;
            least = Math.Min(least, share);
        }
        return (0.5 * said / Weights.Sum()) + (0.5 * least);
    }

    private static List<int> Near(Asked asked, int at, int side)
    {
        var near = new List<int>();
        for (var t = 0; t < asked.Terms.Count; t++)
        {
            var term = asked.Terms[t];
            var distance = side > 0 ? term.Position - at : at - (term.Position + term.Count - 1);
            if (term.Weight >= 0.5 && distance is > 0 and <= Reach) near.Add(t);
        }
        return near;
    }
}
