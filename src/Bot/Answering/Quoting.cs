using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;
using Bot.Answering.Sentences;

namespace Bot.Answering;

/// <summary>Chooses how much of a found sentence is shown: the clause with its lead-in, the list a lead-in opens, or a window of a very long one.</summary>
internal static class Quoting
{
    private const int LongestShown = 420;
    private const int LongestLeadLine = 220;

    /// <summary>The words that name the source, the mark and the quotation marks.</summary>
    private const int LongestSource = 100;

    /// <summary>Sentences this far apart are shown in one quotation.</summary>
    private const int LongestGap = 160;

    // Cut off, they would turn the sense: "trừ trường hợp …", "không quá …".
    private static readonly string[] Conditions = ["trừ", "không quá", "từ đủ", "trở lên", "trở xuống", "trước ngày", "sau ngày", "kể từ", "nếu", "khi", "chỉ", "ngoại trừ", "với điều kiện"];

    /// <param name="budget">Room in the answer, in characters.</param>
    public static Excerpt Of(Sources sources, Candidate candidate, IReadOnlyList<TextSpan> clauses, Asked asked, int budget)
    {
        var document = candidate.At.Document;
        var text = sources.TextOf(document);
        var longest = Math.Max(LongestShown, budget - LongestSource);
        if (IsWholePassage(candidate)) return Excerpt.Whole(sources, document, candidate.At.Passage.Span);
        if (candidate.IsPart)
        {
            var excerpt = Excerpt.Clause(sources, document, candidate.Sentence, clauses);
            return excerpt.Shown.Length <= LongestShown + 200 ? excerpt : Excerpt.Within(sources, document, candidate.Sentence, [Window(text, clauses[0], asked)]);
        }
        if (Tables.HeadOf(text, candidate.Sentence) is { } columns) return Excerpt.Rows(sources, document, columns, candidate.Sentence);
        if (Pieces(text, candidate.Sentence, longest, budget) is { } pieces) return Excerpt.Of(sources, document, pieces);
        return Excerpt.Within(sources, document, candidate.Sentence, Clauses.Of(text, candidate.Sentence) is { LeadIn: { } opening, Parts: { Count: > 1 } parts }
            ? [opening, .. WithinBudget(opening.Length, parts)]
            : [Window(text, candidate.Sentence, asked)]);
    }

    /// <summary>Sentences of a passage that stand nearly side by side, shown as one; null when they cannot be.</summary>
    public static Excerpt? Together(Sources sources, IReadOnlyList<Candidate> candidates)
    {
        var document = candidates[0].At.Document;
        var text = sources.TextOf(document);
        var pieces = new List<TextSpan>();
        foreach (var candidate in candidates.OrderBy(c => c.Sentence.Start))
        {
            if (!ReferenceEquals(candidate.At, candidates[0].At) || candidate.IsPart || IsWholePassage(candidate) || Tables.HeadOf(text, candidate.Sentence) is not null) return null;
            if (Pieces(text, candidate.Sentence, LongestShown, LongestShown) is not { } own) return null;
            if (pieces.Count > 0 && candidate.Sentence.Start - pieces[^1].End > LongestGap) return null;
            pieces.AddRange(own);
        }
        return Excerpt.Of(sources, document, pieces);
    }

    private static bool IsWholePassage(Candidate candidate) => candidate.IsAnnounced && candidate.At.Passage.Span.Length <= LongestShown;

    /// <summary>What is shown of a sentence that need not be cut: with the list it leads into, or with the line that leads to it.</summary>
    private static List<TextSpan>? Pieces(string text, TextSpan sentence, int longest, int budget)
    {
        if (ListItems.After(text, sentence) is { Count: > 0 } items)
        {
            var shown = new List<TextSpan> { sentence };
            var length = sentence.Length;
            foreach (var item in items)
            {
                if (length + item.Length > Math.Max(budget, LongestShown) - 60) break;
                shown.Add(item);
                length += item.Length;
            }
            return shown;
        }
        if (ListItems.LeadInOf(text, sentence) is { Length: <= LongestLeadLine } lead) return [lead, sentence];
        return sentence.Length <= longest ? [sentence] : null;
    }

    /// <summary>The first clauses of an enumeration; at least one.</summary>
    private static IEnumerable<TextSpan> WithinBudget(int length, IReadOnlyList<TextSpan> parts)
    {
        var taken = 0;
        foreach (var part in parts)
        {
            length += part.Length;
            if (taken++ > 0 && length > LongestShown) yield break;
            yield return part;
        }
    }

    /// <summary>The part of a very long sentence around the words asked about, from comma to comma.</summary>
    private static TextSpan Window(string text, TextSpan sentence, Asked asked)
    {
        if (sentence.Length <= LongestShown) return sentence;
        var cuts = new List<int> { sentence.Start };
        for (var i = sentence.Start; i < sentence.End - 1; i++)
            if (text[i] is ',' or ';' or ':' && text[i + 1] == ' ') cuts.Add(i + 1);
        cuts.Add(sentence.End);
        var best = new TextSpan(sentence.Start, 0);
        var most = -1.0;
        for (var a = 0; a < cuts.Count - 1; a++)
            for (var b = cuts.Count - 1; b > a; b--)
            {
                if (cuts[b] - cuts[a] > LongestShown) continue;
                var span = TextSpan.Between(cuts[a], cuts[b]);
                var shares = Coverage.Of(asked.Words, asked.Terms, Syllables.Of(span.In(text)));
                var value = shares.Select((s, t) => s * asked.Terms[t].Weight).Sum() + (0.0002 * span.Length);
                if (value > most) (best, most) = (span, value);
                break;
            }
        if (best.Length == 0) return sentence;
        // A condition right behind the cut is kept with what it limits.
        var rest = text[best.End..sentence.End].TrimStart(' ', ',');
        return Conditions.Any(c => rest.StartsWith(c, StringComparison.Ordinal)) ? TextSpan.Between(best.Start, sentence.End) : best;
    }
}
