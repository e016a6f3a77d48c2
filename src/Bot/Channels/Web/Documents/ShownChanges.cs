using Bot.Answering.Checking;

namespace Bot.Channels.Web.Documents;

/// <summary>A change as a page shows it: long stretches that stayed the same are cut in the middle.</summary>
internal static class ShownChanges
{
    private const int Context = 160;

    public static IEnumerable<Change> Of(IReadOnlyList<Change> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            if (change.Kind != ChangeKind.Same || change.Words.Length <= 3 * Context)
            {
                yield return change;
                continue;
            }
            var head = i == 0 ? "" : AtBlank(change.Words[..Context], fromEnd: true);
            var tail = i == changes.Count - 1 ? "" : AtBlank(change.Words[^Context..], fromEnd: false);
            yield return new(ChangeKind.Same, $"{head} […] {tail}");
        }
    }

    private static string AtBlank(string text, bool fromEnd)
    {
        var blank = fromEnd ? text.LastIndexOf(' ') : text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? text : fromEnd ? text[..blank] : text[(blank + 1)..];
    }
}
