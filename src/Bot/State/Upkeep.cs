using Bot.State.Delivery;
using Bot.State.Statistics;

namespace Bot.State;

/// <summary>Writes the counts down every half minute and at the end, and every hour deletes what was kept long enough.</summary>
internal sealed partial class Upkeep(StateDatabase state, Tally tally, TimeProvider clock, ILogger<Upkeep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var pruned = DateTimeOffset.MinValue;
        try
        {
            do
            {
                await TryAsync(tally.WriteAsync);
                if (clock.GetUtcNow() - pruned < BetweenPrunings) continue;
                await TryAsync(() => Pruning.RunAsync(state, clock));
                pruned = clock.GetUtcNow();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await TryAsync(tally.WriteAsync);
        }
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        // Whatever keeps the state from being written must not end the program; the next round tries again.
        catch (Exception failure)
        {
            Failed(log, failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The upkeep of the bot's state failed: {Failure}")]
    private static partial void Failed(ILogger log, string failure);
}
