using System.Globalization;

namespace Archive.Index;

/// <summary>The generations in an index folder: archive-000042.db and so on, and CURRENT, which names the live one.</summary>
public sealed class Generations(string indexFolder, TimeProvider? clock = null)
{
    private const int Kept = 3;

    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>Number of the live generation; null when there is none.</summary>
    public int? Current
    {
        get
        {
            try
            {
                return NumberOf(File.ReadAllText(CurrentFile).Trim());
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }
        }
    }

    private string CurrentFile => Path.Combine(indexFolder, "CURRENT");

    public string PathOf(int generation) =>
        Path.Combine(indexFolder, string.Create(CultureInfo.InvariantCulture, $"archive-{generation:D6}.db"));

    /// <summary>Begins a full build beside the live generation. <see cref="ArchiveWriter.Commit"/> makes it the live one.</summary>
    /// <exception cref="IndexBusyException">Another process is writing.</exception>
    public ArchiveWriter BeginNext() => Locked(Build);

    /// <summary>Begins a change of the live generation; a first one begins a build.</summary>
    /// <exception cref="IndexBusyException">Another process is writing.</exception>
    public ArchiveWriter OpenLive() => Locked(writerLock =>
        Current is { } current ? ArchiveWriter.Change(PathOf(current), writerLock) : Build(writerLock));

    /// <summary>Makes the generation before the live one live again and returns its number.</summary>
    /// <exception cref="InvalidOperationException">There is no earlier generation.</exception>
    public int Rollback()
    {
        using var writerLock = WriterLock.Take(indexFolder, clock);
        var current = Current;
        var earlier = Numbers().Where(number => number < current).DefaultIfEmpty(0).Max();
        if (earlier == 0)
            throw new InvalidOperationException($"{indexFolder} holds no earlier generation to go back to: run 'indexer build'.");
        DurableFile.Replace(CurrentFile, Path.GetFileName(PathOf(earlier)));
        return earlier;
    }

    /// <summary>Generations on disk, oldest first.</summary>
    public IReadOnlyList<int> Numbers() => !Directory.Exists(indexFolder) ? [] :
    [
        .. Directory.EnumerateFiles(indexFolder, "archive-*.db").Select(path => NumberOf(Path.GetFileName(path))).OfType<int>().Order(),
    ];

    /// <summary>What is live is read under the lock: a generation published meanwhile is the one to change.</summary>
    private ArchiveWriter Locked(Func<WriterLock, ArchiveWriter> begin)
    {
        var writerLock = WriterLock.Take(indexFolder, clock);
        try
        {
            return begin(writerLock);
        }
        catch
        {
            writerLock.Dispose();
            throw;
        }
    }

    private ArchiveWriter Build(WriterLock writerLock)
    {
        var next = Numbers().Append(Current ?? 0).Max() + 1;
        return ArchiveWriter.Begin(PathOf(next) + ".part", writerLock, () => Publish(next));
    }

    private void Publish(int generation)
    {
        var path = PathOf(generation);
        DurableFile.Sync(path + ".part");
        File.Move(path + ".part", path);
        DurableFile.SyncFolderOf(path);
        DurableFile.Replace(CurrentFile, Path.GetFileName(path));
        Prune(generation);
    }

    /// <summary>Only what is older than the generations kept for rollback goes, and only after the new one is live.</summary>
    private void Prune(int live)
    {
        foreach (var number in Numbers().Where(number => number < live).Reverse().Skip(Kept - 1))
        {
            foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm"]) File.Delete(PathOf(number) + ending);
        }
        foreach (var part in Directory.EnumerateFiles(indexFolder, "archive-*.db.part*")) File.Delete(part);
    }

    private static int? NumberOf(string file) =>
        file.Length == 17 && int.TryParse(file.AsSpan(8, 6), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
