namespace Documents;

/// <summary>Sentences from a table of parts; the same seed gives the same sentences.</summary>
internal sealed class Phrases(Random random)
{
    private static readonly ILookup<string, string> Parts = Read();

    public string About() => Pick("about");

    public string Sentence() => $"{Pick("who")} {Pick("does")} đối với {Pick("about")} {Pick("when")}.";

    public int Number(int from, int to) => random.Next(from, to);

    private string Pick(string part)
    {
        var words = Parts[part].ToList();
        return words[random.Next(words.Count)];
    }

    private static ILookup<string, string> Read()
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream("phrases.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Skip(1)
            .Select(line => line.Split('\t')).ToLookup(cells => cells[0], cells => cells[1]);
    }
}
