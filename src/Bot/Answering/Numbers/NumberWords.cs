using System.Collections.Frozen;
using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Numbers;

/// <summary>A document number with the words before it that belong to its name: "Công văn số 155/UBND-KGVX", "cv 155".</summary>
internal static class NumberWords
{
    private static readonly FrozenSet<string> KindWords = DocumentKind.All
        .SelectMany(kind => Syllables.Of(kind.Name).Select(w => w.Folded).Append(Folding.Fold(kind.Abbreviation ?? "")))
        .Concat(["so", "cv", "vb", "van", "ban", "qd", "nd", "ct", "kh", "tt", "bo", "hieu", "ky"])
        .Where(word => word.Length > 0)
        .ToFrozenSet(StringComparer.Ordinal);

    private const int MostWords = 6;

    public static TextSpan With(string text, TextSpan number)
    {
        var from = Math.Max(0, number.Start - 60);
        var before = Syllables.Of(text[from..number.Start]);
        var start = number.Start;
        var taken = 0;
        for (var i = before.Count - 1; i >= 0 && taken < MostWords; i--, taken++)
        {
            var word = before[i];
            var gap = text[(from + word.Span.End)..start];
            if (gap.Trim().Length > 0 && gap.Trim() is not ":" || gap.Contains('\n', StringComparison.Ordinal) || !KindWords.Contains(word.Folded)) break;
            start = from + word.Span.Start;
        }
        return TextSpan.Between(start, number.End);
    }
}
