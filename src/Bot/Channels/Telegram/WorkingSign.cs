using System.Globalization;
using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Telegram;

/// <summary>"… is typing" while an answer takes long. The sign lasts five seconds; that it fails is nobody's concern.</summary>
internal static class TypingSign
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    public static async Task ShowAsync(TelegramClient client, string chat, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            for (var wait = First; ; wait = Again)
            {
                await Task.Delay(wait, clock, cancellationToken);
                await client.SendChatActionAsync(new(long.Parse(chat, CultureInfo.InvariantCulture), "typing"), cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The answer is ready.
        }
    }
}
