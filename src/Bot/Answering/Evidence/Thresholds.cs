using Bot.Answering.Asking;

namespace Bot.Answering.Evidence;

/// <summary>When evidence is enough, in one place; docs/quality.md tells how they were found.</summary>
internal static class Thresholds
{
    /// <summary>Below it the best sentence speaks of something else.</summary>
    public const double Enough = 0.42;

    /// <summary>The matter is the one asked about, whatever the day in the question.</summary>
    public const double SureOfMatter = 0.6;

    public const double NearlyAsGood = 0.85;

    public const int Looked = 40;

    public const int MostSentences = 3;

    public static bool Accepts(Candidate candidate, AskedFor? what, Asked asked)
    {
        if (candidate.Covered < Enough) return false;
        if (what is not { } kind) return true;
        if (Detector.IsRequired(kind, asked) && candidate.Evidence <= 0) return false;
        return kind is not (AskedFor.Person or AskedFor.Agency) || SaysWhatIsDone(candidate, asked);
    }

    /// <summary>"Ai bế mạc …": the sentence must speak of closing, not only of the conference.</summary>
    private static bool SaysWhatIsDone(Candidate candidate, Asked asked)
    {
        if (asked.QuestionWords.Count == 0) return true;
        var at = asked.QuestionWords[0];
        var after = Near(asked, at, +1);
        var terms = after.Count > 0 ? after : Near(asked, at, -1);
        return terms.Count == 0 || terms.Any(t => candidate.Shares[t] >= 0.5);
    }

    /// <summary>The content words within three words of the question word, on one side.</summary>
    private static List<int> Near(Asked asked, int at, int side)
    {
        var near = new List<int>();
        for (var t = 0; t < asked.Terms.Count; t++)
        {
            var term = asked.Terms[t];
            var distance = side > 0 ? term.Position - at : at - (term.Position + term.Count - 1);
            if (term.Weight >= 0.5 && distance is > 0 and <= 3) near.Add(t);
        }
        return near;
    }
}
