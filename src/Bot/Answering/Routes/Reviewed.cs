using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;

namespace Bot.Answering.Routes;

/// <summary>
/// A question that an officer has answered already and released: whoever asks the same is given those words before any that only
/// sound alike. The question must be the same to the words that matter, both ways.
/// </summary>
internal static class Reviewed
{
    private const int Looked = 10;
    private const double SamePairs = 0.6;
    private const double SaysAll = 0.9;
    private const string Answer = "Trả lời:";

    /// <summary>The released answer among the documents found; null when there is none to this question.</summary>
    public static Draft? In(Scope scope, Asked asked, Sources sources)
    {
        if (asked.Numbers.Count > 0 || asked.LeansOn is not null || asked.Terms.Count == 0) return null;
        foreach (var document in scope.Documents.Take(Looked))
        {
            if (document.Facts.Section != Replies.ReviewedSection || !IsSame(asked, document)) continue;
            var text = sources.TextOf(document);
            var start = text.IndexOf(Answer, StringComparison.Ordinal);
            if (start < 0) continue;
            var excerpt = Excerpt.Whole(sources, document, TextSpan.Between(start, text.Length));
            return new Draft(AnswerKind.Answer, [new Statement($"{Replies.ReviewedLead(document.Facts)} {excerpt.Shown}", excerpt.Quotations)])
            {
                Focus = new Focus { Documents = [document.Facts.Id], Question = asked.Text },
            };
        }
        return null;
    }

    private static bool IsSame(Asked asked, ArchivedDocument document)
    {
        var title = Syllables.Of(document.Facts.Title);
        var content = asked.Terms.Where(term => term.Weight >= 1).ToList();
        if (content.Count == 0 || Coverage.Of(asked.Words, content, title).Average() < SaysAll) return false;
        var (said, written) = (Pairs(asked.Words.Syllables), Pairs(title));
        var shared = said.Count(written.Contains);
        return shared >= SamePairs * (said.Count + written.Count - shared);
    }

    private static HashSet<string> Pairs(IReadOnlyList<Syllable> words) =>
        [.. words.Zip(words.Skip(1), (left, right) => $"{left.Folded} {right.Folded}")];
}
