using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Checking;
using Bot.Answering.Sentences;

namespace Bot.Answering.Evidence;

/// <summary>A sentence of one document and the one of another that says the like in its place, with what differs.</summary>
internal sealed record Counterpart(TextSpan Old, TextSpan New, double Likeness, bool OtherFigures);

/// <summary>
/// Lays two documents side by side: sentences that are each other's nearest by the pairs of words they share (Jaccard's coefficient)
/// and are not the same. Figures do not count for likeness: they are what changes.
/// </summary>
internal static class Counterparts
{
    private const double Alike = 0.4;
    private const int Shortest = 30;
    private const int Longest = 420;

    // Preamble, signature and effect differ in every document and tell nothing of its matter.
    private static readonly string[] Formal =
        ["căn cứ", "theo đề nghị", "xét đề nghị", "xét tờ trình", "nơi nhận", "chánh văn phòng", "quyết định này", "nghị quyết này", "bãi bỏ", "trách nhiệm thi hành", "kính gửi", "số:", "điều khoản thi hành", "kèm theo", "thông qua ngày"];

    private static readonly Regex ItemNumber = new(@"^\s*(Điều \d+[a-z]?\.|\d+\.|\p{Ll}\))\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex ArticleHeading = new(@"^(Chương [IVXLC]+|Mục \d+|Điều \d+[a-z]?)[.:]? [^.;]{1,120}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex PlaceAndDate = new(@"^[\p{L} .]+, ngày \d{1,2} tháng \d{1,2} năm \d{4}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static IReadOnlyList<Counterpart> Of(Sources sources, ArchivedDocument old, ArchivedDocument later)
    {
        var (before, after) = (sources.TextOf(old), sources.TextOf(later));
        var olds = Sentences(before, old.Facts.Title);
        var news = Sentences(after, later.Facts.Title);
        var likeness = olds.Select(one => news.Select(other => Jaccard(one.Pairs, other.Pairs)).ToArray()).ToArray();
        var found = new List<Counterpart>();
        for (var i = 0; i < olds.Count; i++)
        {
            if (news.Count == 0) break;
            var j = Best(news.Count, n => likeness[i][n]);
            if (likeness[i][j] < Alike || Best(olds.Count, o => likeness[o][j]) != i) continue;
            var (was, now) = (olds[i].Span.In(before), news[j].Span.In(after));
            if (SameWords(was, now)) continue;
            var differ = Figures.Unsaid(now, [was]).Count > 0 || Figures.Unsaid(was, [now]).Count > 0;
            found.Add(new Counterpart(olds[i].Span, news[j].Span, likeness[i][j], differ));
        }
        return found;
    }

    private static List<(TextSpan Span, FrozenSet<string> Pairs)> Sentences(string text, string title) =>
    [
        .. SentenceSplitter.Split(text).Where(span => span.Length is >= Shortest and <= Longest)
            .Select(span => (Span: span, Words: span.In(text)))
            .Where(sentence => !title.Contains(sentence.Words, StringComparison.OrdinalIgnoreCase) && !ArticleHeading.IsMatch(sentence.Words))
            .Where(sentence => !PlaceAndDate.IsMatch(sentence.Words) && !Formal.Any(opening => sentence.Words.Contains(opening, StringComparison.OrdinalIgnoreCase)))
            .Select(sentence => (sentence.Span, PairsOf(sentence.Words))),
    ];

    private static FrozenSet<string> PairsOf(string text)
    {
        var words = Syllables.Of(text).Select(word => word.Exact).Where(word => !word.Any(char.IsDigit)).ToList();
        return words.Zip(words.Skip(1), (left, right) => $"{left} {right}").ToFrozenSet(StringComparer.Ordinal);
    }

    private static double Jaccard(FrozenSet<string> one, FrozenSet<string> other)
    {
        if (one.Count == 0 || other.Count == 0) return 0;
        var shared = one.Count(other.Contains);
        return shared / (double)(one.Count + other.Count - shared);
    }

    private static int Best(int count, Func<int, double> value)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
            if (value(i) > value(best)) best = i;
        return best;
    }

    /// <summary>The number of a clause and the bars of a table are no part of what it says.</summary>
    private static bool SameWords(string one, string other) => Said(one).SequenceEqual(Said(other));

    private static IEnumerable<string> Said(string text) => Syllables.Of(ItemNumber.Replace(text, "")).Select(word => word.Exact);
}
