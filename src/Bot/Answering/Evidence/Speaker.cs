using Archive.Documents;
using Bot.Answering.Asking;

namespace Bot.Answering.Evidence;

/// <summary>Whom "ông ấy" means after an answer: the person asked about, or the one person the answer names.</summary>
internal static class Speaker
{
    public static string? Of(Candidate candidate, Asked asked)
    {
        if (asked.People is [var only, ..]) return only.Name;
        return People.In(candidate.At.Passage.Text[..]) is { Count: > 0 } people
            ? people.Where(p => p.Span.Start + candidate.At.Passage.Span.Start >= candidate.Sentence.Start && p.Span.Start + candidate.At.Passage.Span.Start < candidate.Sentence.End)
                .Select(p => p.Name).FirstOrDefault()
            : null;
    }
}
