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
                return [await SourcesAsync(update, kept, int.TryParse(about, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0)];
            case "more":
                return [await MoreAsync(update, kept)];
            case "ask":
                return [await asking.AnswerAsync(update, about, cancellationToken)];
            case "useful":
                await feedback.GiveAsync(kept.Answer, useful: true);
                return [ChatReply.Of(Sentences.ThanksUseful)];
            case "useless":
                await feedback.GiveAsync(kept.Answer, useful: false);
                return [await OfferAsync(update, kept, ChatReply.Of(Sentences.WhyNot), [.. Sentences.Reasons.Select(reason => new ShownChoice(reason.Title, $"reason {reason.Name}"))])];
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
    public async Task<IReadOnlyList<ChatReply>> LastSourcesAsync(ChatUpdate update, string number)
    {
        var kept = shown.Last(update.Address) is { } last ? Shown.Read(last.Body) : null;
        if (kept is null || kept.Citations.Count == 0) return [ChatReply.Of(Answering.Replies.NoSources)];
        return number.Length == 0 ? [await SourcesAsync(update, kept, from: 0)] : Source(kept, number);
    }

    private async Task<ChatReply> SourcesAsync(ChatUpdate update, Shown kept, int from)
    {
        var page = kept.Citations.Skip(from).Take(FurtherPages.SourcesAPage).ToList();
        var reply = new ChatReply([.. page.SelectMany(citation => AnswerReply.Source(citation).Append(Line.Empty)).SkipLast(1)]);
        var next = from + page.Count;
        return next >= kept.Citations.Count ? reply : await OfferAsync(update, kept, reply, [new(Sentences.MoreSources(kept.Citations.Count - next), $"sources {Number(next)}")]);
    }

    /// <summary>The rest of the answer page by page, and behind it what could be asked next.</summary>
    private async Task<ChatReply> MoreAsync(ChatUpdate update, Shown kept)
    {
        var (page, left) = FurtherPages.Turn(kept.Rest);
        var lines = FurtherPages.Lines(page, kept.Citations).ToList();
        if (left.Count > 0) return await OfferAsync(update, kept with { Rest = left }, new(lines), [new(Sentences.MoreTitle, "more")]);
        if (kept.Next.Count == 0) return lines.Count == 0 ? ChatReply.Of(Sentences.NothingMore) : new(lines);
        var head = lines.Count == 0 ? [] : lines.Append(Line.Empty);
        return await OfferAsync(update, kept with { Rest = [], Next = [] }, new([.. head, Line.Of(Sentences.More)]), [.. kept.Next.Select(question => new ShownChoice(question, $"ask {question}"))]);
    }

    private static IReadOnlyList<ChatReply> Source(Shown kept, string number)
    {
        var asked = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) ? kept.Citations.FirstOrDefault(citation => citation.Mark == mark) : null;
        return asked is null ? [ChatReply.Of(Answering.Replies.NoSuchSource(number, kept.Citations.Count))] : [new([.. AnswerReply.Source(asked)])];
    }

    private async Task<ChatReply> OfferAsync(ChatUpdate update, Shown about, ChatReply reply, IReadOnlyList<ShownChoice> choices)
    {
        var key = ShownAnswers.NewKey();
        await shown.KeepAsync(update.Address, key, (about with { Choices = choices }).ToJson());
        return reply with { Choices = AnswerReply.Numbered(key, choices) };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static (string Verb, string About) Split(string does)
    {
        var space = does.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (does, "") : (does[..space], does[(space + 1)..]);
    }
}
