using Archive.Index;
using Microsoft.Extensions.AI;

namespace Indexer;

/// <summary>
/// Gives every passage of the live generation that has none a vector, some at a time. The archive is not locked while the model works: where it
/// has changed meanwhile, those passages are read again.
/// </summary>
internal sealed class Vectorising(string indexFolder, IEmbeddingGenerator<string, Embedding<float>> generator, string model)
{
    private const int TextsACall = 64;
    private const int LongestText = 6_000;
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(2);

    private int? dimension;

    /// <summary>Vectors kept so far.</summary>
    public int Made { get; private set; }

    /// <exception cref="HttpRequestException">The endpoint is not there or says no.</exception>
    /// <exception cref="InvalidDataException">It gives no vectors, or now longer ones than before.</exception>
    /// <exception cref="TimeoutException">It does not answer.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var reader = new ArchiveReader(indexFolder);
        while (true)
        {
            using var snapshot = reader.Snapshot();
            var passages = snapshot.WithoutVector(model, TextsACall);
            if (passages.Count == 0) return;
            var made = await generator.GenerateAsync([.. passages.Select(passage => Shortened(passage.Text))], cancellationToken: cancellationToken).WaitAsync(LongestCall, cancellationToken);
            var length = made[0].Vector.Length;
            if (dimension is { } before && before != length) throw new InvalidDataException($"The embedding model gave vectors of {before} numbers and now of {length}.");
            dimension = length;
            using var writer = new Generations(indexFolder).OpenLive();
            if (!writer.PutVectors(snapshot, model, [.. passages.Zip(made, (passage, vector) => (passage.Passage, vector.Vector))])) continue;
            writer.Commit();
            Made += passages.Count;
        }
    }

    private static string Shortened(string text) => text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
