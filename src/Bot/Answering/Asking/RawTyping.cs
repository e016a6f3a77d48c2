using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>Puts into letters what was typed with the keyboard off ("coong vawn"); a single odd word is left alone.</summary>
internal static class RawTyping
{
    private const int FewestWords = 2;

    public static string Repair(string text)
    {
        var decoded = Syllables.Of(text)
            .Select(word => (word.Span, Meant: Abbreviations.Readings(word.Span.In(text)).Count > 0 ? null : Typing.Decode(word.Span.In(text))))
            .Where(word => word.Meant is not null)
            .ToList();
        if (decoded.Count < FewestWords) return text;
        foreach (var (span, meant) in decoded.AsEnumerable().Reverse())
            text = string.Concat(text.AsSpan(0, span.Start), meant, text.AsSpan(span.End));
        return text;
    }
}
