using System.Text;

namespace Indexer.Reading.Lines;

internal static class Blanks
{
    /// <summary>Trims, and one blank for any run of them.</summary>
    public static string Collapse(string text)
    {
        var needed = false;
        for (var i = 0; i < text.Length && !needed; i++)
            needed = char.IsWhiteSpace(text[i]) && (text[i] != ' ' || i == 0 || i == text.Length - 1 || text[i - 1] == ' ');
        if (!needed) return text;
        var output = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) output.Append(c);
            else if (output.Length > 0 && output[^1] != ' ') output.Append(' ');
        }
        if (output.Length > 0 && output[^1] == ' ') output.Length--;
        return output.ToString();
    }
}
