using System.Text.Json;

namespace Indexer.Reading.Isolation;

/// <summary>The child's side: reads requests from standard input until it is closed. Standard output carries nothing but replies.</summary>
internal static class ReadingLoop
{
    public static async Task RunAsync(TextReader requests, TextWriter replies, CancellationToken cancellationToken)
    {
        while (await requests.ReadLineAsync(cancellationToken) is { } line)
        {
            var request = JsonSerializer.Deserialize(line, ReadingJson.Default.ReadingRequest)!;
            var outcome = FileReading.Read(request.Path, request.Id, cancellationToken);
            await replies.WriteLineAsync(JsonSerializer.Serialize(new ReadingReply(null, outcome), ReadingJson.Default.ReadingReply).AsMemory(), cancellationToken);
            await replies.FlushAsync(cancellationToken);
        }
    }
}
