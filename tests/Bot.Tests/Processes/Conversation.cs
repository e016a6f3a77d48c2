using System.Globalization;
using Bot.Conversations;
using Fakes.Telegram;

namespace Bot.Tests.Processes;

/// <summary>
/// What many people write, each message with an answer that can be told from the others of its chat: mostly texts that are too long, whose answer says how
/// long, and between them questions.
/// </summary>
internal sealed class Conversation(FakeBotApi api, int chats)
{
    private const string Question = "giá giữ ô tô một lượt";
    private const string Answer = "20.000 đồng";
    private const int Longest = 1000;

    private readonly List<string>[] expected = [.. Enumerable.Range(0, chats).Select(_ => new List<string>())];
    private int next;

    public int Written => next;

    public void Write(int count)
    {
        for (var written = 0; written < count; written++)
        {
            var chat = next++ % chats;
            var number = expected[chat].Count;
            var isQuestion = number % 5 == 4;
            var length = Longest + 1 + number;
            api.Write(chat + 1, isQuestion ? Question : new string('a', length));
            expected[chat].Add(isQuestion ? Answer : Sentences.TooLong(length, Longest));
        }
    }

    /// <summary>Fails with what is missing when it is not all there in time.</summary>
    public async Task UntilAnsweredAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(most);
        try
        {
            while (Missing().Any()) await Task.Delay(300, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Assert.Fail($"Not answered within {most}: {string.Join("; ", Missing().Take(5))}; {api.Updates.Count} updates not fetched");
        }
    }

    private IEnumerable<string> Missing()
    {
        var heard = api.Sent.ToLookup(message => message.Chat, message => message.Plain);
        return Enumerable.Range(0, chats).Select(chat => (chat, answers: Once(heard[chat + 1])))
            .Where(one => one.answers.Count < expected[one.chat].Count)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"chat {one.chat + 1} has {one.answers.Count} of {expected[one.chat].Count} answers"));
    }

    /// <summary>Each chat heard each of its answers once and in order. Returns how many messages came a second time and said so.</summary>
    public int Check()
    {
        for (var chat = 0; chat < chats; chat++)
        {
            var answers = Answers(chat);
            answers.Count.ShouldBe(expected[chat].Count, $"chat {chat}");
            for (var at = 0; at < answers.Count; at++) answers[at].ShouldContain(expected[chat][at]);
        }
        return Enumerable.Range(0, chats).Sum(chat => api.In(chat + 1).Count - Answers(chat).Count);
    }

    private List<string> Answers(int chat) => Once(api.In(chat + 1).Select(message => message.Plain));

    /// <summary>Without the ones that had arrived before and came again: each says so, and follows the first at once.</summary>
    private static List<string> Once(IEnumerable<string> messages)
    {
        var heard = new List<string>();
        foreach (var message in messages)
        {
            var again = message.StartsWith(Sentences.SentAgain, StringComparison.Ordinal);
            var text = again ? message[(Sentences.SentAgain.Length + 1)..] : message;
            if (!again || heard.Count == 0 || heard[^1] != text) heard.Add(text);
        }
        return heard;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{next} updates in {chats} chats");
}
