using System.Globalization;
using Bot.State.Chats;

namespace Bot.Conversations.Chats;

/// <summary>What a pressed button, or the number typed instead, does.</summary>
internal sealed class Choosing(Asking asking, Officers officers, ShownAnswers shown, Feedback feedback)
{
    public async Task<IReadOnlyList<ChatReply>> PressAsync(ChatUpdate update, string payload, CancellationToken cancellationToken)
    {
        if (Pressed.TryParse(payload) is not { } pressed || Shown.Read(shown.Find(update.Address, pressed.Key)) is not { } kept)
            return [ChatReply.Of(Sentences.Expired)];
        if (pressed.Number < 1 || pressed.Number > kept.Choices.Count)
            return [ChatReply.Of(Sentences.Expired)];

        var (verb, about) = Split(kept.Choices[pressed.Number - 1].Does);
        switch (verb)
        {
            case "sources":
                return Sources(kept);
            case "source":
                return Source(kept, about);
            case "more":
                return [await OfferAsync(update, kept, Sentences.More, [.. about.Split('\n').Select(question => new ShownChoice(question, $"ask {question}"))])];
            case "ask":
                return [await asking.AnswerAsync(update, about, cancellationToken)];
            case "useful":
                await feedback.GiveAsync(kept.Answer, useful: true);
                return [ChatReply.Of(Sentences.ThanksUseful)];
            case "useless":
                await feedback.GiveAsync(kept.Answer, useful: false);
                return [await OfferAsync(update, kept, Sentences.WhyNot, [.. Sentences.Reasons.Select(reason => new ShownChoice(reason.Title, $"reason {reason.Name}"))])];
            case "reason":
                await feedback.GiveAsync(kept.Answer, useful: false, about);
                return [ChatReply.Of(Sentences.ThanksReason)];
            case "officer":
                return [await officers.OfferAsync(update)];
            case "send":
                return [await officers.SendLastAsync(update)];
            default:
                return [ChatReply.Of(Sentences.Expired)];
        }
    }

    /// <summary>The sources of the answer shown last, or one of them: what /nguon shows.</summary>
    public IReadOnlyList<ChatReply> LastSources(ChatUpdate update, string number)
    {
        var kept = shown.Last(update.Address) is { } last ? Shown.Read(last.Body) : null;
        if (kept is null || kept.Citations.Count == 0) return [ChatReply.Of(Answering.Replies.NoSources)];
        return number.Length == 0 ? Sources(kept) : Source(kept, number);
    }

    private static IReadOnlyList<ChatReply> Sources(Shown kept) =>
        [new([.. kept.Citations.SelectMany(citation => AnswerReply.Source(citation).Append(Line.Empty)).SkipLast(1)])];

    private static IReadOnlyList<ChatReply> Source(Shown kept, string number)
    {
        var asked = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) ? kept.Citations.FirstOrDefault(citation => citation.Mark == mark) : null;
        return asked is null ? [ChatReply.Of(Answering.Replies.NoSuchSource(number, kept.Citations.Count))] : [new([.. AnswerReply.Source(asked)])];
    }

    private async Task<ChatReply> OfferAsync(ChatUpdate update, Shown about, string sentence, IReadOnlyList<ShownChoice> choices)
    {
        var key = ShownAnswers.NewKey();
        await shown.KeepAsync(update.Address, key, (about with { Choices = choices }).ToJson());
        return ChatReply.Of(sentence) with { Choices = AnswerReply.Numbered(key, choices) };
    }

    private static (string Verb, string About) Split(string does)
    {
        var space = does.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (does, "") : (does[..space], does[(space + 1)..]);
    }
}
