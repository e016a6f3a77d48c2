using Archive.Documents;
using Bot.Answering.Asking;

namespace Bot.Answering.Evidence;

/// <summary>When evidence is enough, in one place; docs/quality.md tells how they were found.</summary>
internal static class Thresholds
{
    /// <summary>Below it the archive probably does not hold what was asked for; keeps a little more than 95 % of the questions that have an answer and whose documents were not learnt on.</summary>
    public const double Held = 0.11;

    /// <summary>A sentence that says so much of the question itself answers all the same: of some matters a province writes in many documents, so that none stands out.</summary>
    public const double SaysItAll = 0.85;

    /// <summary>From here on the best sentence answers even without a sign that it holds the kind of thing asked for.</summary>
    public const double SureHeld = 0.2;

    /// <summary>From here on a name spelled otherwise, or a year the sentence does not repeat, does not refuse it.</summary>
    public const double WellHeld = 0.5;

    /// <summary>A sentence of the same passage so much less likely than the best to hold the answer is not shown beside it.</summary>
    public const double LikelyBeside = 0.05;

    /// <summary>The same of another passage, which leads away when it is not the right one.</summary>
    public const double LikelyElsewhere = 0.25;

    /// <summary>What the sentence right behind the best is worth for standing there: the rest of what the best one begins.</summary>
    public const double Follows = 0.05;

    /// <summary>What the sentence right before it is worth.</summary>
    public const double Precedes = 0.025;

    /// <summary>Below it the best sentence speaks of something else.</summary>
    public const double Enough = 0.45;

    /// <summary>Of a document that the conversation is about less must be said, when the thing asked for is there.</summary>
    public const double EnoughOfFocus = 0.2;

    public const double Told = 0.45;

    /// <summary>The matter is the one asked about, whatever the day in the question.</summary>
    public const double SureOfMatter = 0.6;

    /// <summary>In rules a sort of office will do, in news only a name.</summary>
    public const double NamedAgency = 0.2;

    /// <summary>The document names the thing whose price is asked, if only by itself.</summary>
    public const double NamesPriced = 0.5;

    public const int Looked = 200;

    public const int MostSentences = 8;

    public static bool Accepts(Candidate candidate, AskedFor? what, Asked asked)
    {
        if (asked.LeansOn is not null && what is not null && candidate.Evidence >= Told && !asked.Terms.Any(t => t.Weight >= 0.5)) return true;
        if (candidate.Covered < (asked.LeansOn is not null && candidate.Evidence >= Told ? EnoughOfFocus : Enough)) return false;
        if (what is not { } kind) return true;
        if (Detector.IsRequired(kind, asked) && candidate.Evidence <= 0 && !IsRuleOnIt(candidate, kind)) return false;
        if (kind == AskedFor.Agency && candidate.Evidence < NamedAgency) return false;
        return kind is not (AskedFor.Person or AskedFor.Agency) || (SaysWhatIsDone(candidate, asked) && IsOfOffice(candidate, asked));
    }

    /// <summary>In rules "khi nào" and "ở đâu" may be answered without a day or a place, by a sentence that says all the rest.</summary>
    private static bool IsRuleOnIt(Candidate candidate, AskedFor kind) =>
        kind is AskedFor.Date or AskedFor.Place && candidate.At.Document.Facts.Class == SourceClass.Official && candidate.Covered >= 0.8 && candidate.Own >= 0.6;

    /// <summary>"Ai là giám đốc Sở Ngoại vụ": another Sở's director is no answer.</summary>
    private static bool IsOfOffice(Candidate candidate, Asked asked)
    {
        if (asked.Offices.Count == 0) return true;
        for (var t = 0; t < asked.Terms.Count; t++)
        {
            var term = asked.Terms[t];
            var span = asked.Words.Span(term.Position, term.Count);
            if (term.Weight >= 0.5 && candidate.Stated[t] < 0.5 && asked.Offices.Any(o => o.Contains(span))) return false;
        }
        return true;
    }

    /// <summary>"Ai bế mạc …": the sentence must speak of closing, not only of the conference.</summary>
    private static bool SaysWhatIsDone(Candidate candidate, Asked asked) =>
        QuestionFocus.Of(asked).Terms is not { Count: > 0 } terms || terms.Any(t => candidate.Shares[t] >= 0.5);
}
