using Bot.Answering;
using Bot.State.Chats;

namespace Bot.Channels.Web.Answers;

/// <summary>An answer that somebody has on the screen, under the key that its buttons send.</summary>
internal sealed record ShownAnswer(string Key, Question Question, CitedAnswer Answer);

/// <summary>Answers of the page, in memory only, so that they can be judged, shared or handed on while they are looked at.</summary>
internal sealed class RecentAnswers(TimeProvider clock)
{
    private const int Most = 2_000;

    private readonly Recent<ShownAnswer> recent = new(clock, Most, TimeSpan.FromMinutes(30));

    /// <summary>Returns its key.</summary>
    public string Keep(Question question, CitedAnswer answer)
    {
        var key = ShownAnswers.NewKey();
        recent.Put(key, new(key, question, answer));
        return key;
    }

    public ShownAnswer? Find(string? key) => key is not null && recent.TryFind(key, out var shown) ? shown : null;

    public void Forget(string conversation) => recent.Forget(shown => shown.Question.Conversation == conversation);
}
