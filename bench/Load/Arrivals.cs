using System.Collections.Concurrent;
using System.Diagnostics;

namespace Load;

/// <summary>
/// An open model: requests are sent when they are due, whatever became of those before, and a request is timed from when it was due. A server that
/// stalls so makes every request late that came meanwhile, as it does for people (Tene, "How not to measure latency": coordinated omission).
/// </summary>
internal static class Arrivals
{
    public static async Task<IReadOnlyList<Reply>> SendAsync(Client client, Questions questions, Step step, long first)
    {
        var replies = new ConcurrentBag<Reply>();
        var total = (long)(step.Rate * step.Length.TotalSeconds);
        var open = new CountdownEvent(1);
        var begun = Stopwatch.GetTimestamp();
        var sender = new Thread(() =>
        {
            for (var i = 0L; i < total; i++)
            {
                var due = TimeSpan.FromSeconds(i / step.Rate);
                while (Stopwatch.GetElapsedTime(begun) is var now && now < due)
                    Thread.Sleep(due - now > TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : TimeSpan.Zero);
                open.AddCount();
                _ = AskAsync(i, due);
            }
            open.Signal();
        })
        { IsBackground = true, Priority = ThreadPriority.AboveNormal };
        sender.Start();
        await Task.Run(open.Wait);
        return [.. replies.OrderBy(reply => reply.Due)];

        async Task AskAsync(long i, TimeSpan due)
        {
            // Off the thread that keeps the time.
            await Task.Yield();
            var (kind, fault) = await client.AskAsync(questions[first + i]).ConfigureAwait(false);
            replies.Add(new(due, Stopwatch.GetElapsedTime(begun) - due, kind, fault));
            open.Signal();
        }
    }
}
