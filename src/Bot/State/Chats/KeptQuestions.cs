namespace Bot.State.Chats;

/// <summary>A question whose asker let it be kept: masked, with the kind of its answer, its topic and how the answer was judged.</summary>
internal sealed record KeptQuestion(string Key, string Question, string Kind, string? Topic, DateTimeOffset AskedAt, bool? Useful, string? Reason);

/// <summary>Questions kept with consent, for 30 days at most.</summary>
internal sealed class KeptQuestions(StateDatabase state, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <param name="key">Of the answer.</param>
    /// <param name="question">Without what identifies private persons.</param>
    public Task KeepAsync(ChatAddress chat, string key, string question, string kind, string? topic) => state.WriteAsync(connection => connection.Execute(
        "INSERT INTO kept_question VALUES ($key, $channel, $chat, $question, $kind, $topic, $now) ON CONFLICT (key) DO NOTHING",
        ("$key", key), ("$channel", chat.Channel), ("$chat", chat.Chat), ("$question", question), ("$kind", kind), ("$topic", topic), ("$now", clock.GetUtcNow())));

    /// <summary>Newest first.</summary>
    public IReadOnlyList<KeptQuestion> List(int most) => state.Read(connection => connection.Query(
        """
        SELECT q.key, q.question, q.kind, q.topic, q.asked_at, f.useful, f.reason FROM kept_question q LEFT JOIN feedback f ON f.key = q.key
        WHERE q.asked_at >= $then ORDER BY q.asked_at DESC, q.key LIMIT $most
        """,
        row => new KeptQuestion(row.GetString(0), row.GetString(1), row.GetString(2), row.Text(3), row.Moment(4), row.IsDBNull(5) ? null : row.GetBoolean(5), row.Text(6)),
        ("$then", clock.GetUtcNow() - Lifetime), ("$most", most)));
}
