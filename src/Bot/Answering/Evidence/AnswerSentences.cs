using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Evidence;

/// <summary>Chooses the sentences that answer a question, or none when what the scope holds is not good enough.</summary>
internal sealed class AnswerSentences(Asked asked, Sources sources, Scope scope)
{
    private readonly SentenceFinder finder = new(asked, sources);
    private readonly List<Candidate> found = [];

    /// <summary>Days, persons, places and what the conversation gave are compared with the documents themselves, which tells more than words.</summary>
    private readonly bool isAnchored = asked.LeansOn is not null || asked.People.Count > 0 || asked.Dates.Any(date => date.Range.From == date.Range.To) || scope.IsOfOnePlace;

    /// <summary>The search itself vouches for the matter.</summary>
    private bool IsSure => !isAnchored && asked.Provinces.Count == 0 && (asked.Dates.Count == 0 ? scope.Confidence >= Thresholds.SureHeld : scope.IsWellHeld);

    private bool IsDoubtful => !isAnchored && scope.Confidence < Thresholds.Held;

    /// <summary>What a sentence must tell, at most two things; null when any sentence about the matter will do.</summary>
    public static IReadOnlyList<AskedFor?> Wanted(Asked asked)
    {
        var wanted = asked.For.Where(f => f is not (AskedFor.Confirmation or AskedFor.What or AskedFor.Subject)).Take(2).Select(f => (AskedFor?)f).ToList();
        return wanted.Count > 0 ? wanted : asked.For.Count > 0 ? [asked.For[0]] : [null];
    }

    /// <summary>The best sentence for each thing asked, then what else is worth the room, or nothing when one of them has none.</summary>
    public IReadOnlyList<Candidate> Find()
    {
        var chosen = new List<(AskedFor? What, Candidate Best, IReadOnlyList<Candidate> Ranked)>();
        foreach (var what in Wanted(asked))
        {
            var ranked = finder.Rank(what, scope.Passages);
            if (Best(what, ranked) is not { } best) return [];
            if (!IsQuoted(best)) found.Add(best);
            if (found.Count == 1 && Saying(what, best, ranked) is { } saying) found.Insert(0, saying);
            chosen.Add((what, best, ranked));
        }
        foreach (var (what, best, ranked) in chosen) AddLikely(what, best, ranked);
        return found;
    }

    private Candidate? Best(AskedFor? what, IReadOnlyList<Candidate> ranked)
    {
        var looked = ranked.Take(Thresholds.Looked).ToList();
        var best = looked.Find(c => Thresholds.Accepts(c, what, asked) && (!IsDoubtful || c.Own >= Thresholds.SaysItAll));
        if (best is null && IsSure) best = looked is [var first, ..] ? first : null;
        return best is null ? null : NearDuplicates.BestVersion(best, looked, TextOf);
    }

    /// <summary>
    /// "… chê báo đài gì": when the best sentence only tells of the occasion, the one of its document that says what is asked.
    /// </summary>
    private Candidate? Saying(AskedFor? what, Candidate best, IReadOnlyList<Candidate> ranked)
    {
        if (what is not (AskedFor.What or AskedFor.Subject or AskedFor.Duty)) return null;
        var unsaid = QuestionFocus.Of(asked).Terms.Where(t => best.Shares[t] < 0.1).ToList();
        return unsaid.Count == 0 ? null
            : ranked.FirstOrDefault(c => c.At.Document.Key == best.At.Document.Key && unsaid.All(t => c.Shares[t] >= 0.9) && c.Own >= 0.3 && Thresholds.Accepts(c, what, asked));
    }

    /// <summary>
    /// What may hold the answer too, the likeliest first: the reader sees at once which it is. What stands around the best sentence
    /// explains it, so that a small chance is enough there; another passage needs a good one.
    /// </summary>
    private void AddLikely(AskedFor? what, Candidate best, IReadOnlyList<Candidate> ranked)
    {
        var (before, after) = (Beside(best, ranked, before: true), Beside(best, ranked, before: false));
        var likely = ranked.Take(Thresholds.Looked)
            .Select(c => (Candidate: c, Chance: Math.Exp(c.Score - best.Score) + (c == after ? Thresholds.Follows : c == before ? Thresholds.Precedes : 0)))
            .Where(c => c.Chance >= (IsBeside(c.Candidate, best) ? Thresholds.LikelyBeside : Thresholds.LikelyElsewhere))
            .OrderByDescending(c => c.Chance);
        foreach (var (candidate, _) in likely)
        {
            if (found.Count >= Thresholds.MostSentences) return;
            if (IsQuoted(candidate) || IsOpening(candidate) || found.Exists(f => NearDuplicates.AreSame(TextOf(f), TextOf(candidate)))) continue;
            if (IsBeside(candidate, best) || IsSure || (candidate.Own >= 0.5 * best.Own && Thresholds.Accepts(candidate, what, asked))) found.Add(candidate);
        }
    }

    /// <summary>The sentence right before or behind another of its passage, unless it is a mere heading.</summary>
    private Candidate? Beside(Candidate best, IReadOnlyList<Candidate> ranked, bool before)
    {
        var text = sources.TextOf(best.At.Document);
        return ranked.FirstOrDefault(c => IsBeside(c, best) && !c.IsPart && EndsSentence(text, c.Sentence)
            && (before ? Adjoin(text, c.Sentence, best.Sentence) : Adjoin(text, best.Sentence, c.Sentence)));
    }

    private static bool IsBeside(Candidate candidate, Candidate best) => ReferenceEquals(candidate.At, best.At);

    private static bool EndsSentence(string text, TextSpan sentence) => text[sentence.End - 1] is '.' or ';' or '!' or '?' or '”';

    private static bool Adjoin(string text, TextSpan first, TextSpan second) =>
        first.End <= second.Start && text.AsSpan(first.End, second.Start - first.End).IsWhiteSpace();

    private bool IsQuoted(Candidate candidate) =>
        found.Exists(f => f.At.Document.Key == candidate.At.Document.Key && f.Sentence.Overlaps(candidate.Sentence));

    /// <summary>"Thông tin liên hệ của Người phát ngôn:" opens what follows and says nothing itself.</summary>
    private bool IsOpening(Candidate candidate) => TextOf(candidate).AsSpan().TrimEnd() is [.., ':'];

    private string TextOf(Candidate candidate) => candidate.Clause.In(sources.TextOf(candidate.At.Document));
}
