using Archive.Search;
using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>Wordings that answer for each other; a synonym is as good as the word itself, not one more word.</summary>
internal static class Synonyms
{
    private static readonly List<List<List<Syllable>>> Groups = [.. Lines.Read("synonyms.tsv")
        .Select(cells => cells[0].Split('|').Select(Syllables.Of).ToList())];

    /// <summary>The longest wording of a group that stands at a word of the question, and the other wordings of its groups.</summary>
    public static (int Count, IReadOnlyList<IReadOnlyList<Syllable>> Others)? At(Wording question, int index)
    {
        var longest = 0;
        var others = new List<IReadOnlyList<Syllable>>();
        foreach (var group in Groups.Concat(OwnSynonyms.Groups))
            foreach (var member in group)
            {
                if (member.Count < longest || !Stands(question, index, member)) continue;
                if (member.Count > longest) others.Clear();
                longest = member.Count;
                others.AddRange(group.Where(other => other != member));
            }
        return longest == 0 ? null : (longest, others);
    }

    private static bool Stands(Wording question, int index, List<Syllable> member)
    {
        if (index + member.Count > question.Count) return false;
        for (var k = 0; k < member.Count; k++)
            if (!question.Is(index + k, member[k])) return false;
        return true;
    }
}
