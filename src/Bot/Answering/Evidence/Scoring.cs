using Bot.Answering.Asking;

namespace Bot.Answering.Evidence;

/// <summary>
/// How good a clause is, from its features. The weights were learnt listwise on development sets of questions with answer
/// spans; docs/quality.md tells how.
/// </summary>
internal static class Scoring
{
    private const double Covered = 1.00;
    private const double Own = 0.65;
    private const double CrispEvidence = 0.47;
    private const double SoftEvidence = 0.14;
    private const double Prior = 1.40;
    private const double Focus = 0.20;
    private const double PerCharacter = -0.10 / 300;
    private const double Short = 0.20;
    private const int ShortClause = 40;

    public static double Of(double covered, double own, double evidence, AskedFor? what, double prior, double focus, int length) =>
        (Covered * covered) + (Own * own) + ((what is { } kind && IsCrisp(kind) ? CrispEvidence : SoftEvidence) * evidence)
        + (Prior * prior) + (Focus * focus) + (PerCharacter * Math.Min(length, 600)) + (length < ShortClause ? Short : 0);

    /// <summary>A name, a date or a number is there or not; a reason or a duty is a matter of words.</summary>
    private static bool IsCrisp(AskedFor what) => what is AskedFor.Person or AskedFor.Date or AskedFor.Duration or AskedFor.Amount
        or AskedFor.Money or AskedFor.Role or AskedFor.Agency or AskedFor.Place or AskedFor.EffectiveFrom;
}
