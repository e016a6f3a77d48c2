using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Checking;

/// <summary>What a number counts: the words behind it ("ngày làm việc"), or the label before it ("Điều 5").</summary>
internal static class FigureUnits
{
    private static readonly ILookup<string, (string Unit, List<Syllable> Words)> Behind = Read(label: false);
    private static readonly ILookup<string, (string Unit, List<Syllable> Words)> Before = Read(label: true);

    /// <summary>The unit that begins at a word, and how many words it takes; the longest wins.</summary>
    public static (string Unit, int Count) At(IReadOnlyList<Syllable> words, int at)
    {
        if (at >= words.Count) return ("", 0);
        var best = ("", Count: 0);
        foreach (var (unit, written) in Behind[words[at].Exact])
            if (written.Count > best.Count && at + written.Count <= words.Count && Enumerable.Range(0, written.Count).All(k => words[at + k].Exact == written[k].Exact))
                best = (unit, written.Count);
        return best;
    }

    /// <summary>The label that ends at a word; empty when that is none.</summary>
    public static string Label(Syllable word) => Before[word.Exact].Select(entry => entry.Unit).FirstOrDefault() ?? "";

    private static ILookup<string, (string Unit, List<Syllable> Words)> Read(bool label) => Lines.Read("figure_units.tsv")
        .Where(cells => cells[0] == "label" == label)
        .Select(cells => (Unit: label ? cells[1] : cells[0], Words: Syllables.Of(cells[1])))
        .ToLookup(entry => entry.Words[0].Exact, StringComparer.Ordinal);
}
