namespace Indexer.Commands;

/// <summary>Waits until something below a folder changes and is quiet again, or a time is over: not every file system tells of changes.</summary>
internal static class FolderChange
{
    public static async Task WaitAsync(IReadOnlyList<string> folders, TimeSpan longest, TimeSpan quiet, CancellationToken cancellationToken)
    {
        var changed = new SemaphoreSlim(0);
        var watchers = folders.Where(Directory.Exists).Select(folder => Watch(folder, () => changed.Release())).ToList();
        try
        {
            if (!await changed.WaitAsync(longest, cancellationToken)) return;
            while (await changed.WaitAsync(quiet, cancellationToken))
            {
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped from outside: the loop above sees it.
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private static FileSystemWatcher Watch(string folder, Action changed)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Created += (_, _) => changed();
        watcher.Changed += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
