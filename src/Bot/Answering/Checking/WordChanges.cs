using Archive.Text;

namespace Bot.Answering.Checking;

/// <summary>What was changed on the way from one text to another, word by word (longest common subsequence).</summary>
internal static class WordChanges
{
    public static IReadOnlyList<Change> Between(string source, string quoted)
    {
        var (from, to) = (Syllables.Of(source), Syllables.Of(quoted));
        var common = new int[from.Count + 1, to.Count + 1];
        for (var i = from.Count - 1; i >= 0; i--)
            for (var k = to.Count - 1; k >= 0; k--)
                common[i, k] = from[i].Exact == to[k].Exact ? common[i + 1, k + 1] + 1 : Math.Max(common[i + 1, k], common[i, k + 1]);

        var changes = new List<Change>();
        for (int i = 0, k = 0; i < from.Count || k < to.Count;)
        {
            if (i < from.Count && k < to.Count && from[i].Exact == to[k].Exact)
            {
                Add(ChangeKind.Same, to[k++].Span.In(quoted));
                i++;
            }
            else if (i < from.Count && (k == to.Count || common[i + 1, k] >= common[i, k + 1]))
            {
                Add(ChangeKind.LeftOut, from[i++].Span.In(source));
            }
            else
            {
                Add(ChangeKind.Added, to[k++].Span.In(quoted));
            }
        }
        return changes;

        void Add(ChangeKind kind, string word)
        {
            if (changes is [.., var last] && last.Kind == kind) changes[^1] = last with { Words = $"{last.Words} {word}" };
            else changes.Add(new(kind, word));
        }
    }
}
