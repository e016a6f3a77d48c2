using System.Diagnostics;
using System.Globalization;
using Indexer.Reading;
using Indexer.Reading.Isolation;

namespace Indexer.Tests.Reading;

public sealed class ProcessGroupTests
{
    [Fact]
    public async Task What_the_leader_started_dies_with_it()
    {
        Assert.SkipWhen(ExternalTool.Find("setsid") is null, "setsid is not installed.");
        var start = new ProcessStartInfo("setsid", ["sh", "-c", "sleep 600 & echo $!; wait"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var leader = Process.Start(start)!;
        var tool = int.Parse((await leader.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!, CultureInfo.InvariantCulture);
        IsRunning(tool).ShouldBeTrue();

        ProcessGroup.Kill(leader);

        await leader.WaitForExitAsync(TestContext.Current.CancellationToken);
        // The tool held the other end of this pipe.
        (await leader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_that_leads_no_group_is_killed_alone()
    {
        Assert.SkipWhen(ExternalTool.Find("sleep") is null, "sleep is not installed.");
        using var process = Process.Start(new ProcessStartInfo("sleep", ["600"]))!;

        ProcessGroup.Kill(process);

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        ProcessGroup.Kill(process);
    }

    private static bool IsRunning(int process) => Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}"));
}
