namespace Bot.State.Chats;

/// <summary>Judgements of answers: how many, and why not. They are tied to no chat.</summary>
internal sealed class Feedback(StateDatabase state, TimeProvider clock)
{
    /// <summary>A second judgement of the same answer takes the place of the first.</summary>
    public Task GiveAsync(string key, bool useful, string? reason = null) => state.WriteAsync(connection => connection.Execute(
        "INSERT INTO feedback VALUES ($key, $useful, $reason, $now) ON CONFLICT (key) DO UPDATE SET useful = $useful, reason = $reason, given_at = $now",
        ("$key", key), ("$useful", useful), ("$reason", reason), ("$now", clock.GetUtcNow())));

    /// <summary>Why answers were found bad, and how often; without a reason "".</summary>
    public IReadOnlyList<(string Reason, long Count)> Reasons(TimeSpan over) => state.Read(connection => connection.Query(
        "SELECT coalesce(reason, ''), count(*) AS given FROM feedback WHERE NOT useful AND given_at >= $then GROUP BY 1 ORDER BY given DESC, 1",
        row => (row.GetString(0), row.GetInt64(1)), ("$then", clock.GetUtcNow() - over)));

    public (long Useful, long NotUseful) Counts(TimeSpan over) => state.Read(connection => connection.First(
        "SELECT count(*) FILTER (WHERE useful), count(*) FILTER (WHERE NOT useful) FROM feedback WHERE given_at >= $then",
        row => (row.GetInt64(0), row.GetInt64(1)), ("$then", clock.GetUtcNow() - over)));
}
