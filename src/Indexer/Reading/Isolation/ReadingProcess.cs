using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Indexer.Reading.Isolation;

/// <summary>
/// A child process that parses files one after the other. What crashes, hangs or swells there costs one file: the process is
/// killed, tools it started included, and the next file gets a new one.
/// </summary>
internal sealed class ReadingProcess : IDisposable
{
    // Managed memory below the limit of the process, so that .NET itself says no first.
    private const string HeapLimit = "0x38000000";

    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(100);

    private readonly Process process;

    // Whatever it and its tools leave behind when they are killed goes with it.
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("reading-");

    public ReadingProcess()
    {
        var start = new ProcessStartInfo
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = scratch.FullName,
        };
        var command = (List<string>)[.. NetworkFence.Prefix, Dotnet, typeof(ReadingProcess).Assembly.Location, "read-one"];
        start.FileName = command[0];
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        start.Environment["TMPDIR"] = scratch.FullName;
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        // Files are read side by side; tesseract would take all cores for each.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        process = Process.Start(start) ?? throw new InvalidOperationException("The reading process could not be started.");
    }

    public bool IsDead { get; private set; }

    /// <summary>What it keeps of earlier files would count against the next one.</summary>
    public bool IsSwollen => ResidentBytes() > ReadingLimits.KeptBytes;

    public async Task<FileOutcome> ReadAsync(ReadingRequest request, ReadingLimits limits, CancellationToken cancellationToken)
    {
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        watching.CancelAfter(limits.Time);
        var tooBig = false;
        var watch = WatchMemoryAsync(limits.MemoryBytes, () => tooBig = true, watching);
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, ReadingJson.Default.ReadingRequest).AsMemory(), watching.Token);
            await process.StandardInput.FlushAsync(watching.Token);
            while (await process.StandardOutput.ReadLineAsync(watching.Token) is { } line)
            {
                var reply = JsonSerializer.Deserialize(line, ReadingJson.Default.ReadingReply);
                if (reply?.Outcome is { } outcome) return outcome;
                watching.CancelAfter(ReadingLimits.RecognisedPage);
            }
            Kill();
            return FileOutcome.Skipped(request.Id, ReasonCode.Crashed, $"{request.Id}: the reading process died.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Kill();
            return tooBig
                ? FileOutcome.Skipped(request.Id, ReasonCode.MemoryLimit, $"{request.Id}: more than {limits.MemoryBytes >> 20} MB of memory.")
                : FileOutcome.Skipped(request.Id, ReasonCode.TimeLimit, $"{request.Id}: not read within {limits.Time.TotalSeconds:0} s.");
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            Kill();
            return FileOutcome.Skipped(request.Id, ReasonCode.Crashed, $"{request.Id}: the reading process died.");
        }
        catch (OperationCanceledException)
        {
            Kill();
            throw;
        }
        finally
        {
            await watching.CancelAsync();
            await watch;
        }
    }

    private async Task WatchMemoryAsync(long limit, Action exceeded, CancellationTokenSource watching)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Watch, watching.Token);
                if (ResidentBytes() <= limit) continue;
                exceeded();
                await watching.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private long ResidentBytes()
    {
        try
        {
            // /proc/PID/statm: total and resident pages.
            var pages = File.ReadAllText($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/statm").Split(' ')[1];
            return long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize;
        }
        catch (Exception e) when (e is IOException or IndexOutOfRangeException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private void Kill()
    {
        IsDead = true;
        ProcessGroup.Kill(process);
    }

    public void Dispose()
    {
        if (!IsDead) Kill();
        process.Dispose();
        try
        {
            scratch.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A tool may still be ending; the system clears its folder for temporary files.
        }
    }

    /// <summary>The `dotnet` that runs this process: the runtime lies at {dotnet}/shared/Microsoft.NETCore.App/{version}/.</summary>
    private static string Dotnet
    {
        get
        {
            var own = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
            return File.Exists(own) ? own : "dotnet";
        }
    }
}
