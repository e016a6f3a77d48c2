using Archive.Index;
using Bot.Desk.Operators;
using Bot.Desk.Searching;

namespace Bot.Desk.Alerts;

/// <summary>Which documents match which queries. A condition that many alerts share is looked up once.</summary>
internal sealed class AlertMatching(ArchiveSnapshot snapshot, Catalogue catalogue)
{
    private readonly Matching matching = new(snapshot, catalogue);
    private readonly Dictionary<string, Func<ArchivedDocument, bool>> tests = new(StringComparer.Ordinal);

    public IEnumerable<NewVersion> Of(DeskQuery query, IReadOnlyList<NewVersion> versions)
    {
        var asked = query.Conditions.Select(TestOf).ToArray();
        return versions.Where(version => Array.TrueForAll(asked, test => test(version.Document)));
    }

    private Func<ArchivedDocument, bool> TestOf(Condition condition)
    {
        var written = condition.ToString();
        return tests.TryGetValue(written, out var test) ? test : tests[written] = matching.TestOf(condition);
    }
}
