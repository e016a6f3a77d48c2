using Archive.Index;

namespace Bot.Desk.Alerts;

/// <summary>Rounds of alerts while the bot runs.</summary>
internal sealed class AlertService(AlertRounds rounds, TimeProvider clock, ILogger<AlertService> log) : BackgroundService
{
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await RoundAsync(stoppingToken);
                await Task.Delay(BetweenRounds, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot ends; what was found is kept.
        }
    }

    private async Task RoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            var found = await rounds.LookAsync(stoppingToken);
            var letters = await rounds.SendAsync();
            if (found + letters > 0) DeskLog.Round(log, found, letters);
        }
        catch (ArchiveMissingException)
        {
            // Not built yet; the next round looks again.
        }
        // A damaged archive, a full disk: the next round may do better, and the bot must answer meanwhile.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            DeskLog.RoundFailed(log, failure);
        }
    }
}
