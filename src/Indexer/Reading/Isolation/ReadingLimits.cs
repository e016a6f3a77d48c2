namespace Indexer.Reading.Isolation;

/// <summary>What one file may cost before its process is killed.</summary>
internal sealed record ReadingLimits(TimeSpan Time, long MemoryBytes)
{
    /// <summary>For one page of a scan; each one that is done begins the time anew.</summary>
    public static readonly TimeSpan RecognisedPage = TimeSpan.FromSeconds(90);

    /// <summary>A process that holds more than that after a file is replaced.</summary>
    public const long KeptBytes = 192L << 20;

    private const long LargeFile = 16 << 20;

    public static readonly ReadingLimits Usual = new(TimeSpan.FromSeconds(20), 512L << 20);

    // Thirty megabytes of text take their time and room, and are still text.
    public static readonly ReadingLimits ForLargeFiles = new(TimeSpan.FromSeconds(60), 1024L << 20);

    public static ReadingLimits For(string path) => new FileInfo(path) is { Exists: true, Length: > LargeFile } ? ForLargeFiles : Usual;
}
