using System.Collections.Frozen;
using Archive.Text;

namespace Bot.Answering.Privacy;

/// <summary>A telephone number spelt digit by digit: "không chín một hai ba bốn năm sáu bảy tám". Sums are spoken with "trăm", "triệu".</summary>
internal static class SpokenDigits
{
    private const int Fewest = 9;

    private static readonly FrozenSet<string> Digits = new[] { "không", "một", "hai", "ba", "bốn", "tư", "năm", "sáu", "bảy", "bẩy", "tám", "chín" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Bare = Digits.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<TextSpan> In(string text)
    {
        var words = Syllables.Of(text);
        for (var at = 0; at < words.Count;)
        {
            var end = at;
            while (end < words.Count && IsDigit(words[end])) end++;
            if (end - at >= Fewest) yield return TextSpan.Between(words[at].Span.Start, words[end - 1].Span.End);
            at = Math.Max(end, at + 1);
        }
    }

    private static bool IsDigit(Syllable word) => Digits.Contains(word.Exact) || (word.Exact == word.Folded && Bare.Contains(word.Folded)) || (word.Exact.Length == 1 && char.IsDigit(word.Exact[0]));
}
