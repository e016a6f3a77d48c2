using System.Diagnostics;

namespace Speed;

/// <summary>Runs this program again as a process of its own.</summary>
internal static class Self
{
    /// <summary>The last line it prints.</summary>
    public static string Run(params ReadOnlySpan<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Self).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{arguments[0]}' ended with {process.ExitCode}.");
        return printed.TrimEnd().Split('\n')[^1];
    }
}
