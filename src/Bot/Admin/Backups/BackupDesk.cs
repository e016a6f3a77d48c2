using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Admin.Contacts;
using Bot.Admin.Indexing;
using Bot.State;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Backups;

/// <summary>A backup in the folder.</summary>
internal sealed record Backup(string Name, DateTimeOffset At, long Bytes);

/// <summary>
/// Makes, checks and lists backups while the bot runs: the state by SQLite's online backup, the live generation of the archive the same way, the lists that
/// the province keeps, and appsettings.json. Secrets are in the environment and so in none of them. The folder of documents is not part of it.
/// </summary>
internal sealed partial class BackupDesk(StateDatabase state, IndexingRun runs, ContactBook contacts, IOptions<AdminOptions> options, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);

    public void Dispose() => one.Dispose();

    public string Folder => Path.GetFullPath(options.Value.BackupFolder ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(runs.Index))!, "backups"));

    public IReadOnlyList<Backup> All() => Directory.Exists(Folder)
        ? [.. new DirectoryInfo(Folder).EnumerateFiles("*.zip").Where(file => Name().IsMatch(file.Name)).OrderByDescending(file => file.Name, StringComparer.Ordinal)
            .Select(file => new Backup(file.Name, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero), file.Length))]
        : [];

    public string? PathOf(string name) => Name().IsMatch(name) && File.Exists(Path.Combine(Folder, name)) ? Path.Combine(Folder, name) : null;

    /// <summary>Returns the new backup's name; it is checked before it counts as made.</summary>
    public async Task<(string? Name, string? Wrong)> MakeAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        var work = Directory.CreateTempSubdirectory("backup-");
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
            else Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var name = $"sao-luu-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.zip";
            var file = Path.Combine(Folder, name);
            Gather(work.FullName);
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Run(() => Pack(work.FullName, file + ".part"), cancellationToken);
            if (Check(file + ".part") is { } wrong)
            {
                File.Delete(file + ".part");
                return (null, wrong);
            }
            File.Move(file + ".part", file, overwrite: true);
            return (name, null);
        }
        finally
        {
            work.Delete(recursive: true);
            one.Release();
        }
    }

    /// <summary>What is wrong with a backup; null when it can be restored.</summary>
    public static string? Check(string file)
    {
        var work = Directory.CreateTempSubdirectory("backup-check-");
        try
        {
            return BackupFile.Unpack(file, work.FullName);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private void Gather(string into)
    {
        // Opens the state, so that there is one to copy.
        state.Read(_ => true);
        CopyDatabase(Path.Combine(state.Folder, "bot.db"), Path.Combine(into, BackupFile.State));
        foreach (var list in new[] { "synonyms.tsv", "crawl.json" }) CopyFile(Path.Combine(state.Folder, list), Path.Combine(into, "state", list));
        if (contacts.File is { } directory) CopyFile(directory, Path.Combine(into, "contacts.csv"));
        CopyFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), Path.Combine(into, "appsettings.json"));

        var current = Path.Combine(runs.Index, "CURRENT");
        if (!File.Exists(current)) return;
        var live = File.ReadAllText(current).Trim();
        CopyDatabase(Path.Combine(runs.Index, live), Path.Combine(into, "index", live));
        File.WriteAllText(Path.Combine(into, "index", "CURRENT"), live);
        CopyFile(Path.Combine(runs.Index, "files.jsonl"), Path.Combine(into, "index", "files.jsonl"));
    }

    private void Pack(string folder, string file)
    {
        var names = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal).ToList();
        var manifest = new BackupManifest(
            BackupManifest.Current, clock.GetUtcNow(), names.Find(name => name.StartsWith("index/archive-", StringComparison.Ordinal)),
            names.ToDictionary(name => name, name => BackupFile.HashOf(Path.Combine(folder, name))));
        File.Delete(file);
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var name in names) zip.CreateEntryFromFile(Path.Combine(folder, name), name, CompressionLevel.Fastest);
        using var entry = zip.CreateEntry(BackupManifest.Name).Open();
        JsonSerializer.Serialize(entry, manifest, BackupJson.Default.BackupManifest);
    }

    /// <summary>SQLite's online backup: a whole state of one moment, while others read and write (sqlite.org/backup.html).</summary>
    private static void CopyDatabase(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        // One file, without a log beside it.
        using var command = target.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteScalar();
    }

    private static void CopyFile(string from, string to)
    {
        if (!File.Exists(from)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    [GeneratedRegex("^sao-luu-[0-9]{8}-[0-9]{6}\\.zip$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
