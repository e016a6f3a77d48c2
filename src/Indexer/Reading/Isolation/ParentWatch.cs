namespace Indexer.Reading.Isolation;

/// <summary>Ends a reading process whose indexer was killed: one that hangs in a file would otherwise stay for ever.</summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    public static IDisposable Start()
    {
        var parent = ParentId();
        return new Timer(_ => { if (ParentId() != parent) Environment.Exit(1); }, null, Period, Period);
    }

    /// <summary>/proc/self/stat: pid (name) state ppid …; the name may hold blanks.</summary>
    private static string? ParentId()
    {
        try
        {
            var stat = File.ReadAllText("/proc/self/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
