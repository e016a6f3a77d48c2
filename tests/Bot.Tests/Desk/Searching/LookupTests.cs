using System.Text.Json;
using Archive.Search;
using Bot.Desk;
using Bot.Desk.Operators;
using Bot.Desk.Searching;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Desk.Searching;

/// <summary>
/// Written look-ups over corpus/, each with the files that answer it, all and no others. The lists were made from the table of
/// corpus/README.md and from the words of the files, not from what the desk finds.
/// </summary>
public sealed class LookupTests(CorpusBot corpus) : IClassFixture<CorpusBot>
{
    private static readonly string Written = Path.Combine(Repository.Root, "tests", "Bot.Tests", "Desk", "Searching", "lookups.jsonl");

    private sealed record Lookup(string Query, string[] Files, string Why);

    [Fact]
    public void Every_written_look_up_finds_its_documents_and_no_other()
    {
        var lookups = File.ReadLines(Written).Select(line => JsonSerializer.Deserialize<Lookup>(line, JsonSerializerOptions.Web)!).ToList();
        using var snapshot = corpus.Reader.Snapshot();
        var catalogue = Catalogue.Read(snapshot, new PassageSearcher(), CorpusBot.Today);

        var wrong = lookups.Select(lookup => (Lookup: lookup, Difference: Compare(lookup))).Where(pair => pair.Difference is not null)
            .Select(pair => $"{pair.Lookup.Query} ({pair.Lookup.Why}): {pair.Difference}").ToList();

        lookups.Count.ShouldBeGreaterThanOrEqualTo(200);
        wrong.ShouldBeEmpty();

        string? Compare(Lookup lookup)
        {
            var query = DeskQuery.Read(lookup.Query, CorpusBot.Today);
            if (!query.IsRead) return string.Join(" ", query.Faults.Select(DeskReplies.At));
            var found = DeskSearch.Find(snapshot, catalogue, query).Rows.Select(row => row.Facts.File!).ToList();
            var missing = lookup.Files.Except(found).Select(file => $"-{file}");
            var foreign = found.Except(lookup.Files).Select(file => $"+{file}");
            return string.Join(" ", missing.Concat(foreign)) is { Length: > 0 } difference ? $"{difference} [{query.Explicit}]" : null;
        }
    }
}
