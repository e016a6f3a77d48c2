using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Readings;

/// <summary>What `indexer read --json` says of files, by their names.</summary>
internal static class Reading
{
    public static IReadOnlyDictionary<string, JsonObject> Of(FileInfo indexer, IEnumerable<FileInfo> files)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add(indexer.FullName);
        start.ArgumentList.Add("read");
        foreach (var file in files) start.ArgumentList.Add(file.FullName);
        start.ArgumentList.Add("--json");
        using var process = Process.Start(start)!;
        var read = new Dictionary<string, JsonObject>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var json = JsonNode.Parse(line)!.AsObject();
            read.TryAdd(Path.GetFileName(json["path"]!.GetValue<string>()), json);
        }
        process.WaitForExit();
        return read;
    }
}
