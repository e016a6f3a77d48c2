using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Documents;
using Archive.Index;
using Indexer.Reading;

namespace Indexer.Commands;

internal static class StatsCommand
{
    private const int Page = 1_000;

    public static Command Create()
    {
        var index = IndexOption.Create();
        var failed = new Option<bool>("--failed") { Description = Messages.FailedOption };
        var json = new Option<bool>("--json") { Description = Messages.JsonFailedOption };
        var command = new Command("stats", Messages.Stats) { index, failed, json };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
        {
            if (parsed.GetValue(failed)) return Task.FromResult(parsed.GetValue(json) ? WriteFailed(parsed.GetRequiredValue(index)) : PrintFailed(parsed.GetRequiredValue(index)));
            using var reader = new ArchiveReader(parsed.GetRequiredValue(index));
            using var snapshot = reader.Snapshot();
            Console.WriteLine(Messages.Stored(snapshot.Generation, snapshot.DocumentCount, snapshot.PassageCount));
            var all = All(snapshot).ToList();
            Print(Messages.ByKind, all.GroupBy(facts => facts.Kind?.Name ?? (facts.Class == SourceClass.News ? Messages.News : Messages.Unknown)));
            Print(Messages.ByIssuer, all.Where(facts => facts.Issuer is not null).GroupBy(facts => facts.Issuer!.ToString()));
            Print(Messages.ByYear, all.GroupBy(facts => (facts.Issued ?? facts.Published)?.Year.ToString(CultureInfo.InvariantCulture) ?? Messages.Unknown));
            PrintGaps(all);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static int PrintFailed(string index)
    {
        var failed = Ledger.Open(index).Entries.Where(entry => entry.Verdict == nameof(Verdict.Skip)).ToList();
        foreach (var entry in failed) Console.WriteLine($"{entry.Code,-20} {ReportFile.Escape(entry.Id)}");
        if (failed.Count == 0) Console.WriteLine(Messages.NoFailures);
        return failed.Count == 0 ? ExitCode.Done : ExitCode.SomeSkipped;
    }

    /// <summary>For programs: every file of the last run that was skipped or needs a look, one JSON object a line.</summary>
    private static int WriteFailed(string index)
    {
        var found = Ledger.Open(index).Entries.Where(entry => entry.Code is not null).OrderBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        foreach (var entry in found)
        {
            Console.WriteLine(new JsonObject
            {
                ["path"] = entry.Id,
                ["verdict"] = ReportFile.Written(Enum.Parse<Verdict>(entry.Verdict)),
                ["code"] = entry.Code,
                ["reason"] = Messages.Reason(entry.Code!),
            }.ToJsonString(PlainJson.Options));
        }
        return found.Exists(entry => entry.Verdict == nameof(Verdict.Skip)) ? ExitCode.SomeSkipped : ExitCode.Done;
    }

    /// <summary>Numbers run on within an issuer, a kind and a year (30/2020/NĐ-CP, art. 10): a hole is a document that is not here.</summary>
    private static void PrintGaps(IEnumerable<DocumentFacts> all)
    {
        var series = NumberSeries.Of(all).Where(numbers => numbers.Missing.Count > 0).ToList();
        if (series.Count == 0) return;
        Console.WriteLine(Messages.Gaps);
        foreach (var numbers in series) Console.WriteLine($"  {numbers.Name}: {numbers.WrittenGaps}");
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
