using System.Text.Json;

namespace Indexer.Reading.Isolation;

/// <summary>The child's side: reads requests from standard input until it is closed. Standard output carries nothing but replies.</summary>
internal static class ReadingLoop
{
    public static async Task RunAsync(TextReader requests, TextWriter replies, CancellationToken cancellationToken)
    {
        ProcessGroup.Lead();
        using var orphaned = ParentWatch.Start();
        while (await requests.ReadLineAsync(cancellationToken) is { } line)
        {
            var request = JsonSerializer.Deserialize(line, ReadingJson.Default.ReadingRequest)!;
            var progress = new LineProgress(replies);
            var outcome = FileReading.Read(request.Path, request.Id, progress, cancellationToken);
            // What is garbage now would count against the next file; a new process would have to be compiled anew.
            if (Environment.WorkingSet > ReadingLimits.KeptBytes) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await replies.WriteLineAsync(JsonSerializer.Serialize(new ReadingReply(null, outcome), ReadingJson.Plain.ReadingReply).AsMemory(), cancellationToken);
            await replies.FlushAsync(cancellationToken);
        }
    }

    /// <summary>A page of a scan is done: the time of the next one counts anew.</summary>
    private sealed class LineProgress(TextWriter replies) : IProgress<string>
    {
        public void Report(string value)
        {
            replies.WriteLine(JsonSerializer.Serialize(new ReadingReply(value, null), ReadingJson.Default.ReadingReply));
            replies.Flush();
        }
    }
}
