using Bot.Answering.Asking;

namespace Bot.Answering.Evidence;

/// <summary>When evidence is enough, in one place; docs/quality.md tells how they were found.</summary>
internal static class Thresholds
{
    /// <summary>Below it the best sentence speaks of something else.</summary>
    public const double Enough = 0.45;

    /// <summary>The matter is the one asked about, whatever the day in the question.</summary>
    public const double SureOfMatter = 0.6;

    /// <summary>In rules a sort of office will do, in news only a name.</summary>
    public const double NamedAgency = 0.2;

    public const double NearlyAsGood = 0.85;

    public const int Looked = 40;

    public const int MostSentences = 3;

    public static bool Accepts(Candidate candidate, AskedFor? what, Asked asked)
    {
        if (candidate.Covered < Enough) return false;
        if (what is not { } kind) return true;
        if (Detector.IsRequired(kind, asked) && candidate.Evidence <= 0) return false;
        if (kind == AskedFor.Agency && candidate.Evidence < NamedAgency) return false;
        return kind is not (AskedFor.Person or AskedFor.Agency) || SaysWhatIsDone(candidate, asked);
    }

    /// <summary>"Ai bế mạc …": the sentence must speak of closing, not only of the conference.</summary>
    private static bool SaysWhatIsDone(Candidate candidate, Asked asked) =>
        QuestionFocus.Of(asked).Terms is not { Count: > 0 } terms || terms.Any(t => candidate.Shares[t] >= 0.5);
}
