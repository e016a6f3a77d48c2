namespace Bot.State.Chats;

/// <summary>An answer behind a link, as JSON, with the question as its asker let it be read.</summary>
internal sealed record SharedAnswer(string Code, string Question, string Body, DateTimeOffset SharedAt);

/// <summary>Answers that their askers shared.</summary>
internal sealed class SharedAnswers(StateDatabase state, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>The same answer keeps its link, however often it is shared.</summary>
    public Task ShareAsync(ChatAddress chat, string code, string question, string body) => state.WriteAsync(connection => connection.Execute(
        "INSERT INTO shared_answer VALUES ($code, $channel, $chat, $question, $body, $now) ON CONFLICT (code) DO NOTHING",
        ("$code", code), ("$channel", chat.Channel), ("$chat", chat.Chat), ("$question", question), ("$body", body), ("$now", clock.GetUtcNow())));

    public SharedAnswer? Find(string code) => state.Read(connection => connection.First(
        "SELECT code, question, body, shared_at FROM shared_answer WHERE code = $code AND shared_at >= $then",
        row => new SharedAnswer(row.GetString(0), row.GetString(1), row.GetString(2), row.Moment(3)),
        ("$code", code), ("$then", clock.GetUtcNow() - Lifetime)));
}
