namespace Bot.State.Administration;

/// <summary>One deed: who did what to what, and what came of it.</summary>
internal sealed record AuditEntry(DateTimeOffset At, Person Person, string Action, string? Target, string Outcome);

/// <summary>Every administrative action, also the refused ones. Entries are only ever added.</summary>
internal sealed class Audit(StateDatabase state, TimeProvider clock)
{
    public Task WriteAsync(Person person, string action, string? target, string outcome) => state.WriteAsync(connection => connection.Execute(
        "INSERT INTO audit (at, channel, user, action, target, outcome) VALUES ($now, $channel, $user, $action, $target, $outcome)",
        ("$now", clock.GetUtcNow()), ("$channel", person.Channel), ("$user", person.User), ("$action", action), ("$target", target), ("$outcome", outcome)));

    public IReadOnlyList<AuditEntry> Last(int most) => Find(new(), most);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AuditEntry> Find(AuditFilter filter, int most) => state.Read(connection => connection.Query(
        """
        SELECT at, channel, user, action, target, outcome FROM audit
        WHERE ($words = '' OR instr(lower(channel || ':' || user || ' ' || action || ' ' || coalesce(target, '') || ' ' || outcome), lower($words)) > 0)
        AND ($from IS NULL OR at >= $from) AND ($to IS NULL OR at < $to)
        ORDER BY id DESC LIMIT $most
        """,
        row => new AuditEntry(row.Moment(0), new(row.GetString(1), row.GetString(2)), row.GetString(3), row.Text(4), row.GetString(5)),
        ("$words", filter.Words), ("$from", filter.From), ("$to", filter.To), ("$most", most)));
}

/// <summary>Which deeds are sought: words in any field, from one moment until before another.</summary>
internal sealed record AuditFilter(string Words = "", DateTimeOffset? From = null, DateTimeOffset? To = null);
