using System.Globalization;
using Archive.Index;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Processes;

public sealed class KilledIndexerTests : IDisposable
{
    private const int Documents = 150;

    private static readonly int Kills = Repetitions.Of(usual: 15, full: 300);

    private readonly TempFolder folder = new();
    private readonly Random random;
    private readonly int seed = Environment.TickCount;
    private readonly Dictionary<string, TimeSpan> writing = [];

    public KilledIndexerTests() => random = new(seed);

    private string Index => folder.Of("index");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// The indexer is killed at a random moment of `build` and `add` in turn, mostly after it began to write. Meanwhile a reader
    /// asks; after each kill the next run must simply work.
    /// </summary>
    [Fact]
    public async Task A_killed_indexer_leaves_the_archive_as_it_was_or_as_it_should_be()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var asking = new AskingReader(Index, Documents) { Begun = 1 };
        foreach (var command in (string[])["build", "add", "build", "add"]) await RunToTheEndAsync(asking, command);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        using var reader = new AskingReader(Index, Documents) { Acknowledged = asking.Acknowledged, Begun = asking.Begun };
        var readerLoop = Task.Run(() => reader.AskUntil(stop.Token), Cancelled);
        var (early, before, live) = (0, 0, 0);
        for (var kill = 0; kill < Kills && !readerLoop.IsCompleted; kill++)
        {
            var command = kill % 2 == 0 ? "build" : "add";
            var source = Batch.Write(folder, ++reader.Begun, Documents);
            asking.Begun = reader.Begun;
            using (var process = IndexerProcess.Start(command, source, "--index", Index))
            {
                var hadLock = await WaitForMomentAsync(process, command);
                process.Kill();
                await process.ExitAsync(Cancelled);
                if (!hadLock) early++;
                else if (asking.Ask() == reader.Begun) live++;
                else before++;
            }
            await RunToTheEndAsync(asking, kill / 2 % 2 == 0 ? "add" : "build", reader);
            using var checking = new ArchiveReader(Index);
            ArchiveCheck.Faults(checking, Cancelled).ShouldBeEmpty();
        }
        await stop.CancelAsync();
        await readerLoop;
        (await IndexerProcess.RunAsync(Cancelled, "check", "--index", Index)).ExitCode.ShouldBe(0);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Kills} kills (seed {seed}): {early} before it wrote, {before} while it wrote, {live} after it was live; {reader.Reads} reads beside them, 0 failed; {clock.Elapsed.TotalSeconds:0} s"));
        (before + live).ShouldBeGreaterThan(Kills / 2);
    }

    private async Task RunToTheEndAsync(AskingReader asking, string command, AskingReader? reader = null)
    {
        var batch = asking.Acknowledged == 0 ? 1 : asking.Begun + 1;
        asking.Begun = batch;
        if (reader is not null) reader.Begun = batch;
        using var process = IndexerProcess.Start(command, Batch.Write(folder, batch, Documents), "--index", Index);
        await WaitForLockAsync(process);
        var locked = process.Elapsed;
        var (exitCode, printed) = await process.ExitAsync(Cancelled);
        exitCode.ShouldBe(0, printed);
        writing[command] = process.Elapsed - locked;
        asking.Acknowledged = batch;
        if (reader is not null) reader.Acknowledged = batch;
        asking.Ask().ShouldBe(batch);
    }

    /// <summary>False when the moment was before the process took the lock.</summary>
    private async Task<bool> WaitForMomentAsync(IndexerProcess process, string command)
    {
        if (random.Next(10) == 0)
        {
            await Task.Delay(random.Next(150), Cancelled);
            return HasLock(process);
        }
        await WaitForLockAsync(process);
        await Task.Delay(writing[command] * (random.NextDouble() * 1.05), Cancelled);
        return true;
    }

    private Task WaitForLockAsync(IndexerProcess process) => process.UntilAsync(() => HasLock(process), "does not hold the lock", Cancelled);

    private bool HasLock(IndexerProcess process)
    {
        var holder = Path.Combine(Index, "writer.txt");
        return File.Exists(holder) && File.ReadAllText(holder).StartsWith($"process {process.Id} ", StringComparison.Ordinal);
    }
}
