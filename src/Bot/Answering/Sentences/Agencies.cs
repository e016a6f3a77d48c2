using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Sentences;

/// <summary>Finds where offices and bodies are named, by how their names begin; capitals count ("Ban", not "ban hành").</summary>
internal static class Agencies
{
    private static readonly ILookup<string, (string Printed, List<Syllable> Words)> Heads = Lines.Read("agencies.tsv")
        .Select(cells => (Printed: cells[0], Words: Syllables.Of(cells[0])))
        .ToLookup(head => head.Words[0].Exact, StringComparer.Ordinal);

    /// <summary>The heads of the names found; where a name ends is left open.</summary>
    public static IReadOnlyList<TextSpan> In(string text, IReadOnlyList<Syllable> words)
    {
        var found = new List<TextSpan>();
        for (var i = 0; i < words.Count; i++)
            foreach (var (printed, head) in Heads[words[i].Exact])
            {
                if (i + head.Count > words.Count) continue;
                var span = TextSpan.Between(words[i].Span.Start, words[i + head.Count - 1].Span.End);
                if (!StartsAlike(text[span.Start], printed[0]) || !Same(words, i, head)) continue;
                found.Add(span);
                break;
            }
        return found;
    }

    private static bool StartsAlike(char written, char printed) => !char.IsUpper(printed) || char.IsUpper(written);

    private static bool Same(IReadOnlyList<Syllable> words, int at, List<Syllable> head)
    {
        for (var k = 0; k < head.Count; k++)
            if (words[at + k].Exact != head[k].Exact) return false;
        return true;
    }
}
