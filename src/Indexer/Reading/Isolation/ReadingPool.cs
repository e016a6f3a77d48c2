using System.Threading.Channels;

namespace Indexer.Reading.Isolation;

/// <summary>As many reading processes as cores; one that is dead or swollen is replaced when it is next needed.</summary>
internal sealed class ReadingPool : IDisposable
{
    private readonly Channel<ReadingProcess?> idle;

    private readonly Func<string, ReadingLimits> limits;

    /// <summary><paramref name="limits"/> gives what the file at a path may cost.</summary>
    public ReadingPool(int? size = null, Func<string, ReadingLimits>? limits = null)
    {
        this.limits = limits ?? ReadingLimits.For;
        Size = size ?? Environment.ProcessorCount;
        idle = Channel.CreateBounded<ReadingProcess?>(Size);
        for (var i = 0; i < Size; i++) idle.Writer.TryWrite(null);
    }

    public int Size { get; }

    public async Task<FileOutcome> ReadAsync(string path, string id, CancellationToken cancellationToken)
    {
        var process = await idle.Reader.ReadAsync(cancellationToken);
        try
        {
            process ??= new ReadingProcess();
            return await process.ReadAsync(new ReadingRequest(path, id), limits(path), cancellationToken);
        }
        finally
        {
            if (process is { IsDead: true } or { IsSwollen: true })
            {
                process.Dispose();
                process = null;
            }
            idle.Writer.TryWrite(process);
        }
    }

    public void Dispose()
    {
        while (idle.Reader.TryRead(out var process)) process?.Dispose();
    }
}
