using System.CommandLine;
using System.Globalization;
using Archive.Documents;
using Archive.Index;

namespace Indexer.Commands;

internal static class StatsCommand
{
    private const int Page = 1_000;

    public static Command Create()
    {
        var index = IndexOption.Create();
        var command = new Command("stats", Messages.Stats) { index };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
        {
            using var reader = new ArchiveReader(parsed.GetRequiredValue(index));
            using var snapshot = reader.Snapshot();
            Console.WriteLine(Messages.Stored(snapshot.Generation, snapshot.DocumentCount, snapshot.PassageCount));
            var all = All(snapshot).ToList();
            Print(Messages.ByKind, all.GroupBy(facts => facts.Kind?.Name ?? (facts.Class == SourceClass.News ? Messages.News : Messages.Unknown)));
            Print(Messages.ByIssuer, all.Where(facts => facts.Issuer is not null).GroupBy(facts => facts.Issuer!.ToString()));
            Print(Messages.ByYear, all.GroupBy(facts => (facts.Issued ?? facts.Published)?.Year.ToString(CultureInfo.InvariantCulture) ?? Messages.Unknown));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static IEnumerable<DocumentFacts> All(ArchiveSnapshot snapshot)
    {
        for (var skip = 0; ; skip += Page)
        {
            var documents = snapshot.List(DocumentFilter.All, Page, skip);
            foreach (var document in documents) yield return document.Facts;
            if (documents.Count < Page) yield break;
        }
    }

    private static void Print(string title, IEnumerable<IGrouping<string, DocumentFacts>> groups)
    {
        Console.WriteLine(title);
        foreach (var group in groups.OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {group.Count(),7:N0}  {group.Key}"));
    }
}
