using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Telegram;

/// <summary>A message as the outbox keeps it: with notation, and without for the case that the notation is refused.</summary>
internal sealed record TelegramMessage(string Html, string Plain)
{
    public InlineKeyboard? Buttons { get; init; }

    /// <summary>The message that it answers, in groups.</summary>
    public long? ReplyTo { get; init; }
}
