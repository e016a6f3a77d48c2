using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Bot.Admin.Indexing;
using Bot.Starting;
using Bot.State;

namespace Bot.Admin.Uploads;

/// <summary>
/// Uploads between their arrival and their acceptance: {state}/uploads/{key}/, the file with what the indexer read of it. The bot itself never opens a
/// document (ADR 0004). What nobody accepts within a day is deleted.
/// </summary>
internal sealed partial class UploadFolder(StateDatabase state, IndexerProgram indexer, IndexingRun runs, TimeProvider clock)
{
    /// <summary>Where accepted files go in the folder of documents.</summary>
    public const string Target = "tai-len";

    private const string ReadingFile = "reading.json";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private string Home => Path.Combine(state.Folder, "uploads");

    /// <summary>Stores files and has them read, all by one child process.</summary>
    public async Task<IReadOnlyList<StagedUpload>> StageAsync(IEnumerable<(FileName Name, Func<Stream, CancellationToken, Task> CopyTo)> files, CancellationToken cancellationToken)
    {
        DeleteOld();
        var staged = new List<(string Key, string Path)>();
        foreach (var (name, copyTo) in files)
        {
            var key = Crockford.New(12);
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Home, key)).FullName, name.Name);
            await using (var file = new FileStream(path, FileMode.CreateNew)) await copyTo(file, cancellationToken);
            staged.Add((key, path));
        }
        var lines = new ConcurrentQueue<string>();
        await indexer.RunAsync(["read", "--json", "--", .. staged.Select(file => file.Path)], lines.Enqueue, cancellationToken);
        var readings = lines.Select(DocumentReading.TryParse).OfType<DocumentReading>().ToList();
        for (var i = 0; i < staged.Count; i++)
        {
            var reading = i < readings.Count ? readings[i] : new() { Message = AdminReplies.ReadingBroken };
            await File.WriteAllTextAsync(Path.Combine(Home, staged[i].Key, ReadingFile), reading.ToJson(), cancellationToken);
        }
        return [.. staged.Select(file => Find(file.Key)!)];
    }

    public IReadOnlyList<StagedUpload> All() => Directory.Exists(Home)
        ? [.. Directory.EnumerateDirectories(Home).Select(folder => Find(Path.GetFileName(folder))).OfType<StagedUpload>().OrderByDescending(upload => upload.At)]
        : [];

    public StagedUpload? Find(string key)
    {
        if (!Key().IsMatch(key) || FileOf(key) is not { Exists: true } file || !File.Exists(Path.Combine(Home, key, ReadingFile))) return null;
        return DocumentReading.TryParse(File.ReadAllText(Path.Combine(Home, key, ReadingFile))) is { } reading
            ? new(key, file.Name, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero), file.Length, reading)
            : null;
    }

    /// <summary>Whether a document of that name is among the accepted ones.</summary>
    public bool IsTaken(StagedUpload upload) => runs.Corpus is { } corpus && File.Exists(Path.Combine(corpus, Target, upload.Name));

    /// <summary>Moves the file with its sidecar into the folder of documents; one of that name that was there is put aside. Returns its id.</summary>
    public string Accept(StagedUpload upload, SidecarFacts facts, string corpus)
    {
        var target = Path.Combine(Directory.CreateDirectory(Path.Combine(corpus, Target)).FullName, upload.Name);
        SetAside.Move(corpus, target, clock);
        // The sidecar first: the file is then never read without it.
        if (facts.Written(upload.Reading) is { } sidecar) File.WriteAllText(target + SetAside.Sidecar, sidecar);
        File.Move(FileOf(upload.Key)!.FullName, target + ".part");
        File.Move(target + ".part", target);
        Discard(upload);
        return $"{Target}/{upload.Name}";
    }

    public void Discard(StagedUpload upload) => Directory.Delete(Path.Combine(Home, upload.Key), recursive: true);

    private FileInfo? FileOf(string key) => Directory.Exists(Path.Combine(Home, key))
        ? new DirectoryInfo(Path.Combine(Home, key)).EnumerateFiles().FirstOrDefault(file => file.Name != ReadingFile)
        : null;

    private void DeleteOld()
    {
        if (!Directory.Exists(Home)) return;
        foreach (var folder in new DirectoryInfo(Home).EnumerateDirectories().Where(folder => clock.GetUtcNow() - new DateTimeOffset(folder.LastWriteTimeUtc, TimeSpan.Zero) > Lifetime)) folder.Delete(recursive: true);
    }

    [GeneratedRegex("^[0-9A-Z]{12}$", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
