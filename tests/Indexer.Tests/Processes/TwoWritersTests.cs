using System.Globalization;
using Archive.Index;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Processes;

public sealed class TwoWritersTests : IDisposable
{
    // Enough work that two processes started together meet.
    private const int Documents = 3_000;

    private static readonly int Races = Repetitions.Of(usual: 20, full: 200);

    private readonly TempFolder folder = new();

    private string Index => folder.Of("index");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    /// <summary>Two that happen to run one after the other are no race and do not count.</summary>
    [Fact]
    public async Task Of_two_indexers_one_writes_and_the_other_says_who_does()
    {
        string[] sources = [Batch.Write(folder, 0, Documents), Batch.Write(folder, 1, Documents)];
        (await IndexerProcess.RunAsync(Cancelled, "build", sources[0], "--index", Index)).ExitCode.ShouldBe(0);
        var (races, apart, slowest) = (0, 0, TimeSpan.Zero);
        while (races < Races)
        {
            var commands = races % 2 == 0 ? (First: "build", Second: "add") : (First: "add", Second: "build");
            using var first = IndexerProcess.Start(commands.First, sources[0], "--index", Index);
            using var second = IndexerProcess.Start(commands.Second, sources[1], "--index", Index);
            var ends = await Task.WhenAll(EndAsync(first), EndAsync(second));
            if (ends.All(end => end.ExitCode == 0))
            {
                (++apart).ShouldBeLessThan(Races, "the processes never met");
                continue;
            }
            races++;
            var winner = Array.FindIndex(ends, end => end.ExitCode == 0);
            winner.ShouldBeGreaterThanOrEqualTo(0, ends[0].Printed + ends[1].Printed);
            var loser = ends[1 - winner];
            loser.ExitCode.ShouldBe(1);
            loser.Printed.ShouldContain($"process {(winner == 0 ? first : second).Id} on {Environment.MachineName} since 20");
            if (loser.After > slowest) slowest = loser.After;
            LiveBatch().ShouldBe(winner);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Races} races, each with one winner and a loser that named it; the slowest gave up {slowest.TotalSeconds:0.00} s after its start; {apart} pairs did not meet"));
    }

    private static async Task<(int ExitCode, string Printed, TimeSpan After)> EndAsync(IndexerProcess process)
    {
        var (exitCode, printed) = await process.ExitAsync(Cancelled);
        return (exitCode, printed, process.Elapsed);
    }

    private int LiveBatch()
    {
        using var reader = new ArchiveReader(Index);
        using var snapshot = reader.Snapshot();
        return Batch.Of(snapshot.List(DocumentFilter.All, int.MaxValue).Select(document => document.Facts.Title));
    }
}
