namespace Indexer.Reading;

/// <summary>A program on this machine that readers run as a child process.</summary>
internal static class ExternalTool
{
    /// <summary>Where the program lies; null when it is not installed.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
