using System.Text;
using Archive.Text;

namespace Bot.Answering.Checking;

/// <summary>
/// Finds a quotation in a source letter by letter. What may differ is what a page, a keyboard or a layout changes: the Unicode form,
/// look-alike letters, the kind of white space, dashes and quotation marks, ligatures, and a word parted at the end of a line.
/// </summary>
internal static class Verbatim
{
    /// <summary>Where the quotation stands in the source, in offsets of the source; null when it does not. The first of several.</summary>
    public static TextSpan? Find(string source, string quotation) => new VerbatimSource(source).Find(quotation);

    public static bool Stands(string source, string quotation) => Find(source, quotation) is not null;
}

/// <summary>A source read once for many quotations.</summary>
internal sealed class VerbatimSource(string source)
{
    // A hyphen at the end of a line parts a word ("tuyên-⏎truyền"), or belongs to it ("UBND-⏎KGVX"): both readings are tried.
    private readonly Spelt kept = Spelt.Of(source, joinsWords: false);
    private readonly Spelt joined = Spelt.Of(source, joinsWords: true);

    public TextSpan? Find(string quotation)
    {
        var wanted = Spelt.Of(quotation, joinsWords: false).Text.Trim();
        return wanted.Length == 0 ? null : kept.Find(wanted) ?? joined.Find(wanted);
    }

    /// <summary>The text in the spelling in which it is compared, and for each of its characters the stretch it was made from.</summary>
    private sealed record Spelt(string Text, IReadOnlyList<TextSpan> From)
    {
        public static Spelt Of(string original, bool joinsWords)
        {
            var plain = NormalizedText.Of(original);
            var text = plain.Text;
            var written = new StringBuilder(text.Length);
            var from = new List<TextSpan>(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '-' && IsLineEnd(text, i) is { } next)
                {
                    if (!joinsWords) Put("-", i, i + 1);
                    i = next - 1;
                    continue;
                }
                if (char.IsWhiteSpace(text[i]))
                {
                    var end = i + 1;
                    while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
                    Put(" ", i, end);
                    i = end - 1;
                    continue;
                }
                Put(
                    text[i] switch
                    {
                        '“' or '”' or '„' or '«' or '»' or '″' => "\"",
                        '‘' or '’' or '‚' or '′' or '´' => "'",
                        '…' => "...",
                        'ﬁ' => "fi",
                        'ﬂ' => "fl",
                        'ﬀ' => "ff",
                        var letter => letter.ToString(),
                    },
                    i, i + 1);
            }
            return new Spelt(written.ToString(), from);

            void Put(string letters, int start, int end)
            {
                written.Append(letters);
                for (var k = 0; k < letters.Length; k++) from.Add(plain.ToOriginal(TextSpan.Between(start, end)));
            }
        }

        public TextSpan? Find(string wanted) => Text.IndexOf(wanted, StringComparison.Ordinal) is >= 0 and var at
            ? TextSpan.Between(From[at].Start, From[at + wanted.Length - 1].End)
            : null;

        /// <summary>Where the next line begins when a hyphen right behind a letter ends this one; null elsewhere.</summary>
        private static int? IsLineEnd(string text, int hyphen)
        {
            if (hyphen == 0 || !char.IsLetter(text[hyphen - 1])) return null;
            var next = hyphen + 1;
            while (next < text.Length && text[next] is ' ' or '\r' or '\t') next++;
            if (next >= text.Length || text[next] != '\n') return null;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            return next < text.Length && char.IsLetter(text[next]) ? next : null;
        }
    }
}
