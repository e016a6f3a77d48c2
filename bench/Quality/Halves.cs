namespace Quality;

/// <summary>The relevant documents of a set in two halves, shuffled the same way each time: neighbours in a corpus are of one topic.</summary>
internal static class Halves
{
    public static HashSet<string>[] Of(EvalSet set)
    {
        var documents = Shuffled(set);
        return [[.. documents.Take(documents.Count / 2)], [.. documents.Skip(documents.Count / 2)]];
    }

    public static IReadOnlyList<string> Shuffled(EvalSet set) =>
        [.. set.Questions.SelectMany(question => question.Relevant).Distinct(StringComparer.Ordinal).OrderBy(Mixed)];

    /// <summary>FNV-1a, as a shuffle that needs no seed.</summary>
    private static uint Mixed(string id) => id.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);
}
