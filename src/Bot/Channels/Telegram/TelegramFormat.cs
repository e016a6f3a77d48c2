using System.Text;
using System.Text.Json;
using Bot.Channels.Chats;
using Bot.Channels.Telegram.Api;
using Bot.Conversations.Chats;
using Bot.State.Delivery;

namespace Bot.Channels.Telegram;

/// <summary>
/// A reply in the HTML of the Bot API. It is cut before it gets tags, so a tag is never torn; the limit of 4,096 counts what is left after the tags are
/// read, in UTF-16 units.
/// </summary>
internal static class TelegramFormat
{
    private const int Longest = 4000;
    private const int ButtonsInARow = 2;

    public static IReadOnlyList<OutgoingMessage> Write(string chat, ChatReply reply, string? site, long? replyTo)
    {
        var pieces = Pieces.Of(reply.Lines, Longest - PartMark.Longest);
        return
        [
            .. pieces.Select((piece, at) => new OutgoingMessage(chat, JsonSerializer.Serialize(
                new TelegramMessage(PartMark.Of(at, pieces.Count) + Html(piece, site), PartMark.Of(at, pieces.Count) + PlainText.Join(piece))
                {
                    Buttons = at == pieces.Count - 1 ? Buttons(reply.Choices) : null,
                    ReplyTo = at == 0 ? replyTo : null,
                },
                TelegramJson.Default.TelegramMessage))),
        ];
    }

    public static string Html(IEnumerable<Line> lines, string? site) =>
        string.Join('\n', lines.Select(line => string.Concat(line.Runs.Select(run => Html(run, site)))));

    private static string Html(Run run, string? site)
    {
        var text = Escape(run.Text);
        if (SiteLink.Of(run.Url, site) is { } url) text = $"<a href=\"{Escape(url).Replace("\"", "&quot;", StringComparison.Ordinal)}\">{text}</a>";
        return run.Kind switch
        {
            RunKind.Bold => $"<b>{text}</b>",
            RunKind.Italic => $"<i>{text}</i>",
            RunKind.Code => $"<code>{text}</code>",
            RunKind.Quote => $"<blockquote>{text}</blockquote>",
            _ => text,
        };
    }

    private static string Escape(string text) => new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\0", "").ToString();

    private static InlineKeyboard? Buttons(IReadOnlyList<Choice> choices) => choices.Count == 0
        ? null
        : new([.. choices.Chunk(ButtonsInARow).Select(row => (IReadOnlyList<InlineButton>)
            [.. row.Select(choice => choice.Url is { } url ? new InlineButton(choice.Title, Url: url) : new InlineButton(choice.Title, choice.Payload))])]);
}
