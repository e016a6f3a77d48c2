using Bot.State.Chats;
using Microsoft.Data.Sqlite;

namespace Bot.State.Delivery;

/// <summary>
/// Keys of updates stay for as long as a channel may send copies (Telegram a day, a Zalo OA twelve hours by the longest figure), and messages sent with
/// them; dead updates for a week. What askers let us keep goes after its time.
/// </summary>
internal static class Pruning
{
    private static readonly TimeSpan Keys = TimeSpan.FromDays(3);
    private static readonly TimeSpan DeadLetters = TimeSpan.FromDays(7);

    public static async Task RunAsync(StateDatabase state, TimeProvider clock)
    {
        await state.WriteAsync(connection => Prune(connection, clock));
        await state.CompactAsync();
    }

    private static void Prune(SqliteConnection connection, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        connection.Execute("DELETE FROM shared_answer WHERE shared_at < $then", ("$then", now - SharedAnswers.Lifetime));
        connection.Execute("DELETE FROM kept_question WHERE asked_at < $then", ("$then", now - KeptQuestions.Lifetime));
        connection.Execute("DELETE FROM outbox WHERE closed_at < $then", ("$then", now - Keys));
        connection.Execute(
            """
            DELETE FROM inbox WHERE done_at < CASE state WHEN 'dead' THEN $dead ELSE $done END
            AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.inbox = inbox.id)
            """,
            ("$dead", now - DeadLetters), ("$done", now - Keys));
    }
}
