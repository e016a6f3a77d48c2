using Archive.Text;

namespace Archive.Search;

/// <summary>Words of a question and what else they may be called; the first is how they are typed.</summary>
internal sealed record Synonym(Syllable[] Words, Syllable[][] Readings);

/// <summary>
/// Wordings that a province adds to ours: those of a group answer for each other. They are read in questions only, so a change holds from the next question
/// on and no index has to be built anew.
/// </summary>
public static class OwnSynonyms
{
    private static volatile State current = new([]);

    /// <summary>The groups in force, each with its wordings.</summary>
    public static IReadOnlyList<List<List<Syllable>>> Groups => current.Groups;

    /// <summary>Takes the place of all groups before; wordings without a letter or digit are passed over.</summary>
    public static void Set(IEnumerable<IReadOnlyList<string>> groups) =>
        current = new([.. groups.Select(group => group.Select(Syllables.Of).Where(words => words.Count > 0).ToList()).Where(group => group.Count > 1)]);

    internal static IEnumerable<Synonym> Starting(string folded) => current.ByFirst[folded];

    private sealed class State(IReadOnlyList<List<List<Syllable>>> groups)
    {
        public IReadOnlyList<List<List<Syllable>>> Groups { get; } = groups;

        public ILookup<string, Synonym> ByFirst { get; } = groups
            .SelectMany(group => group.Select(member => new Synonym([.. member], [.. group.Where(other => other != member).Select(other => other.ToArray())])))
            .ToLookup(synonym => synonym.Words[0].Folded);
    }
}
