using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Indexer.Reading;

/// <summary>
/// A program on this machine that reads a format we do not. It gets the file on standard input, within limits of its own; what it
/// is given never becomes part of a command line.
/// </summary>
internal sealed class ExternalTool(string name, params IReadOnlyList<string> arguments)
{
    private const long AddressSpace = 1L << 30;

    // More than any document says: the tool unpacks a bomb.
    private const long MostOutput = 48L << 20;
    private const int KilledByLimit = 137;

    public TimeSpan ProcessorTime { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Where a program lies; null when it is not installed.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    public bool IsInstalled => Find(name) is not null;

    /// <summary>Throws <see cref="UnreadableDocumentException"/> with <see cref="ReasonCode.MissingTool"/> when the program is not there.</summary>
    public Output Run(byte[] input, CancellationToken cancellationToken)
    {
        using var process = Start();
        using var killing = cancellationToken.Register(() => Kill(process));
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var feeding = Task.Run(() => Feed(process, input), cancellationToken);
        using var output = new MemoryStream();
        var tooMuch = !CopyLimited(process.StandardOutput.BaseStream, output);
        if (tooMuch) Kill(process);
        process.WaitForExit();
        feeding.GetAwaiter().GetResult();
        cancellationToken.ThrowIfCancellationRequested();
        return new Output(tooMuch ? KilledByLimit : process.ExitCode, output.ToArray(), errors.GetAwaiter().GetResult());
    }

    private Process Start()
    {
        var command = Find("prlimit") is { } limiter
            ? [limiter, Limit("--as", AddressSpace), Limit("--cpu", (long)ProcessorTime.TotalSeconds), "--", name, .. arguments]
            : (List<string>)[name, .. arguments];
        var start = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        try
        {
            if (!IsInstalled) throw new Win32Exception();
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new UnreadableDocumentException(ReasonCode.MissingTool, $"'{name}' is not installed: see 'indexer doctor'.", e);
        }
    }

    private static string Limit(string option, long value) => string.Create(CultureInfo.InvariantCulture, $"{option}={value}");

    private static bool CopyLimited(Stream from, MemoryStream to)
    {
        var buffer = new byte[1 << 16];
        while (from.Read(buffer) is > 0 and var read)
        {
            if (to.Length + read > MostOutput) return false;
            to.Write(buffer, 0, read);
        }
        return true;
    }

    private static void Feed(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It had read enough.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            // What it started itself ends with the group of the reading process.
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It had ended already.
        }
    }

    internal sealed record Output(int ExitCode, byte[] Bytes, string Errors)
    {
        public string Text => Encoding.UTF8.GetString(Bytes);

        /// <summary>Ended by a signal: a limit was reached, or it crashed.</summary>
        public bool WasKilled => ExitCode > 128;
    }
}
