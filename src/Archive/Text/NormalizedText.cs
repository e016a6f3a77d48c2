using System.Text;

namespace Archive.Text;

/// <summary>
/// A copy of a text in one spelling: NFC, one Đ, '-' for every dash, ' ' for every space, nothing invisible.
/// Every stretch of the copy leads back to the stretch of the original it was made from.
/// </summary>
public sealed class NormalizedText
{
    // One letter with 60,000 marks keeps string.Normalize busy for seconds; no language stacks more than a few.
    private const int MarkLimit = 30;

    private readonly int[]? starts;
    private readonly int[]? ends;

    private NormalizedText(string original, string text, int[]? starts, int[]? ends)
    {
        Original = original;
        Text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public string Original { get; }

    public string Text { get; }

    public static NormalizedText Of(string original)
    {
        foreach (var c in original)
            if (!CharRoles.IsPlain(c))
                return Rewrite(original);
        return new NormalizedText(original, original, null, null);
    }

    /// <summary>The original stretch behind a stretch of <see cref="Text"/>; marks and what was removed inside it belong to it.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        if (starts is null || ends is null) return span;
        if (span.Length == 0) return new TextSpan(starts[span.Start], 0);
        return TextSpan.Between(starts[span.Start], ends[span.End - 1]);
    }

    private static NormalizedText Rewrite(string original)
    {
        var text = new StringBuilder(original.Length);
        var from = new List<int>(original.Length + 1);
        var to = new List<int>(original.Length);
        Span<char> run = stackalloc char[2 * (MarkLimit + 1)];
        Span<char> composed = stackalloc char[8 * (MarkLimit + 1)];

        for (var i = 0; i < original.Length;)
        {
            var start = i;
            var first = Take(original, ref i);
            if (CharRoles.IsInvisible(first.Value)) continue;
            var length = CharRoles.Repair(first).EncodeToUtf16(run);
            var end = i;
            for (var marks = 0; i < original.Length && !CharRoles.IsPlain(original[i]);)
            {
                var next = i;
                var rune = Take(original, ref next);
                if (CharRoles.IsInvisible(rune.Value))
                {
                    i = next;
                    continue;
                }
                if (!CharRoles.Extends(rune)) break;
                if (marks++ < MarkLimit) length += rune.EncodeToUtf16(run[length..]);
                end = i = next;
            }
            var piece = run[..length];
            if (length > 1 || !CharRoles.IsPlain(piece[0]))
            {
                ((ReadOnlySpan<char>)piece).TryNormalize(composed, out length);
                piece = composed[..length];
            }
            text.Append(piece);
            for (var k = 0; k < length; k++)
            {
                from.Add(start);
                to.Add(end);
            }
        }
        from.Add(original.Length);
        return new NormalizedText(original, text.ToString(), [.. from], [.. to]);
    }

    /// <summary>The character at <paramref name="index"/>, which moves behind it; U+FFFD for half a surrogate pair.</summary>
    private static Rune Take(string text, ref int index)
    {
        if (Rune.TryGetRuneAt(text, index, out var rune))
        {
            index += rune.Utf16SequenceLength;
            return rune;
        }
        index++;
        return Rune.ReplacementChar;
    }
}
