using System.Globalization;
using Archive.Index;
using Bot.Conversations.Commands;
using Bot.State.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Conversations.Chats;

/// <summary>From what a person did in a chat to what the bot says: a button, a message it waited for, a command, a number, or a question.</summary>
internal sealed class Chat(
    Asking asking, Choosing choosing, Officers officers, CommandList commands, ShownAnswers shown, AskedBefore before, IOptions<ChatOptions> options)
{
    public async Task<IReadOnlyList<ChatReply>> AnswerAsync(ChatUpdate update, CancellationToken cancellationToken)
    {
        if (update.IsEdit && before.Same(update)) return [];
        var replies = await ReplyAsync(update, cancellationToken);
        // Only now: an update that failed comes again.
        before.Remember(update);
        return replies;
    }

    private async Task<IReadOnlyList<ChatReply>> ReplyAsync(ChatUpdate update, CancellationToken cancellationToken)
    {
        if (update.IsWithheld) return [ChatReply.Of(Sentences.Withheld)];
        if (update.Pressed is { } pressed) return await choosing.PressAsync(update, pressed, cancellationToken);

        var text = update.Text.Trim();
        if (text.Length == 0) return [ChatReply.Of(Sentences.TextOnly)];
        var longest = commands.LongestOf(text) ?? options.Value.MaxQuestionLength;
        if (text.Length > longest) return [ChatReply.Of(Sentences.TooLong(text.Length, longest))];
        if (Pressed.TryParse(text) is not null) return await choosing.PressAsync(update, text, cancellationToken);
        try
        {
            if (text[0] == '/') return await commands.RunAsync(update, text, cancellationToken);
            if (await officers.TakeExpectedAsync(update, text) is { } taken) return [taken];
            if (!update.HasButtons && Number(text) is { } number && shown.Last(update.Address) is { } last)
                return await choosing.PressAsync(update, new Pressed(last.Key, number).ToString(), cancellationToken);
            return [await asking.AnswerAsync(update, text, cancellationToken)];
        }
        catch (Exception missing) when (missing is ArchiveMissingException or InvalidDataException)
        {
            return [ChatReply.Of(Sentences.NoArchive)];
        }
    }

    private static int? Number(string text) =>
        text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
