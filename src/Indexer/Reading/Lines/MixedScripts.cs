namespace Indexer.Reading.Lines;

/// <summary>Words that mix Latin with Cyrillic or Greek letters: they look like another word than they are.</summary>
internal static class MixedScripts
{
    public static bool In(string text)
    {
        var latin = false;
        var other = false;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                if (latin && other) return true;
                latin = other = false;
                continue;
            }
            if (c is < '\u0250' or (>= '\u1e00' and <= '\u1eff')) latin = true;
            else if (c is >= '\u0370' and < '\u0530') other = true;
        }
        return latin && other;
    }
}
