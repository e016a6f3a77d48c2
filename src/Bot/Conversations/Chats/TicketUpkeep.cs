namespace Bot.Conversations.Chats;

/// <summary>Every hour, whatever channels are on, deletes the tickets whose time is over.</summary>
internal sealed partial class TicketUpkeep(TicketRounds rounds, TimeProvider clock, ILogger<TicketUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do await DeleteAsync();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task DeleteAsync()
    {
        try
        {
            await rounds.DeleteOldAsync();
        }
        // Whatever keeps the state from being written must not end the program; the next hour tries again.
        catch (Exception failure)
        {
            Failed(log, failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Old tickets could not be deleted: {Failure}")]
    private static partial void Failed(ILogger log, string failure);
}
