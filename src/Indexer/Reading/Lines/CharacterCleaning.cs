using System.Text;

namespace Indexer.Reading.Lines;

/// <summary>
/// Makes text quotable: NFC, one kind of blank, nothing invisible, no control characters. What was hidden or forged in it
/// is reported, not kept.
/// </summary>
internal sealed class CharacterCleaning
{
    // One letter with 60,000 marks keeps string.Normalize busy for seconds; no language stacks more than a few.
    private const int MarkLimit = 30;

    // No word, number or address is that long: it is data that strayed into the text.
    private const int LongestToken = 2_000;

    // A million characters on one line is a dump, not a paragraph.
    private const int LongestLine = 1_000_000;

    public HashSet<ReasonCode> Found { get; } = [];

    public string Clean(string text)
    {
        if (text.Length > LongestLine && !text.AsSpan().ContainsAny('\n', '\r')) Found.Add(ReasonCode.LongLine);
        var cleaned = IsPlain(text) ? text : Rewrite(text);
        return DropLongTokens(cleaned.IsNormalized() ? cleaned : cleaned.Normalize());
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c is < ' ' and not ('\n' or '\t') or '\u007f' or '\u00a0' or (>= '\u0300' and < '\u1e00') or > '\u1eff')
                return false;
        return true;
    }

    private string Rewrite(string text)
    {
        var output = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in EscapeSequences.Strip(text, Found).EnumerateRunes())
        {
            if (CharacterRoles.IsMark(rune))
            {
                if (++marks <= MarkLimit) output.Append(rune);
                else Found.Add(ReasonCode.UnicodeAbuse);
                continue;
            }
            marks = 0;
            switch (CharacterRoles.Of(rune))
            {
                case CharacterRole.Keep: output.Append(rune); break;
                case CharacterRole.Blank: output.Append(' '); break;
                case CharacterRole.LineBreak: output.Append('\n'); break;
                case CharacterRole.Control: Found.Add(ReasonCode.ControlChars); break;
                case CharacterRole.Replacement:
                    Found.Add(ReasonCode.InvalidUtf8);
                    output.Append(rune);
                    break;
                case CharacterRole.Invisible: Found.Add(ReasonCode.UnicodeAbuse); break;
                default: break;
            }
        }
        var result = output.ToString();
        if (MixedScripts.In(result)) Found.Add(ReasonCode.UnicodeAbuse);
        return result;
    }

    private string DropLongTokens(string text)
    {
        if (text.Length <= LongestToken) return text;
        StringBuilder? output = null;
        var kept = 0;
        for (var i = 0; i < text.Length;)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            if (i - start <= LongestToken) continue;
            Found.Add(ReasonCode.LongToken);
            output ??= new StringBuilder();
            output.Append(text, kept, start - kept);
            kept = i;
        }
        return output is null ? text : output.Append(text, kept, text.Length - kept).ToString();
    }
}
