using Archive.Index;
using Archive.Search;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Answering.Modelling;

/// <summary>
/// The vector of a question, for the second leg of a search. Nothing here keeps a question from being answered: without a model, without
/// vectors of the same model in the archive, or with an endpoint that is slow or broken, words alone are searched.
/// </summary>
internal sealed class MeaningReader(IEnumerable<IEmbeddingGenerator<string, Embedding<float>>> generators, IOptionsMonitor<EmbeddingOptions> options, TimeProvider clock, ILogger<MeaningReader> log)
{
    // The last registered wins: a host that brings its own puts it behind ours.
    private readonly IEmbeddingGenerator<string, Embedding<float>>? generator = generators.LastOrDefault();
    private long pausedUntil = long.MinValue;
    private string? toldMismatch;

    public async Task<Meaning?> OfAsync(string question, ArchiveSnapshot archive, CancellationToken cancellationToken)
    {
        if (generator is null || clock.GetUtcNow().UtcTicks < Volatile.Read(ref pausedUntil)) return null;
        var settings = options.CurrentValue;
        if (archive.VectorModel is not { } kept || kept.Model != settings.Name)
        {
            TellMismatch(archive, settings.Name, archive.VectorModel is { } other ? $"{other.Model}, {other.Dimension}" : "none");
            return null;
        }
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(settings.TimeoutSeconds), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            var made = await generator.GenerateAsync([question], cancellationToken: either.Token).WaitAsync(either.Token);
            if (made[0].Vector.Length == kept.Dimension) return new(settings.Name, made[0].Vector);
            TellMismatch(archive, settings.Name, $"{kept.Model}, {kept.Dimension}; the endpoint gives {made[0].Vector.Length}");
            return null;
        }
        // The asker's own cancellation is no failure of the model; everything else is, whatever a generator throws.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Volatile.Write(ref pausedUntil, clock.GetUtcNow().AddSeconds(settings.PauseSeconds).UtcTicks);
            Log.EmbeddingFailed(log, failure.GetType().Name, settings.PauseSeconds);
            return null;
        }
    }

    /// <summary>Once a generation, not once a question.</summary>
    private void TellMismatch(ArchiveSnapshot archive, string name, string kept)
    {
        var now = $"{archive.Generation}: {kept}";
        if (Interlocked.Exchange(ref toldMismatch, now) != now) Log.NoVectors(log, name, kept);
    }
}
