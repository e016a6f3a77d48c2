namespace Bot.Answering.Asking;

/// <summary>What is counted in "bao nhiêu điểm cầu" or "mấy điều".</summary>
internal static class CountedThing
{
    private const int MostWords = 2;

    private static readonly PhraseList Counting = new([("", "bao nhiêu"), ("", "mấy"), ("", "số lượng"), ("", "tổng số")]);
    private static readonly PhraseList Particles = new(Lines.Read("particles.tsv").Where(cells => cells[0] != "1").Select(cells => (cells[0], cells[1])));

    /// <summary>In index form; empty when nothing is named ("mức phạt là bao nhiêu").</summary>
    public static string In(Wording words)
    {
        if (Counting.Find(words) is not [var match, ..]) return "";
        var little = Particles.Find(words).Where(p => p.Label != "0.3" && p.Weight == 1).SelectMany(p => p.Words).ToHashSet();
        var counted = new List<string>();
        for (var i = match.End; i < words.Count && counted.Count < MostWords; i++)
        {
            // "người" is a particle elsewhere; right after "bao nhiêu" it is what is counted.
            if (words.Syllables[i].Folded is "tro" or "so" or "tren" or "duoi") break;
            if (little.Contains(i) && !(i == match.End && words.Syllables[i].Folded == "nguoi")) break;
            counted.Add(words.IsBare ? words.Syllables[i].Folded : words.Syllables[i].Exact);
            if (counted is ["người" or "nguoi"]) break;
        }
        return string.Join(' ', counted);
    }
}
