using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Channels.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Telegram.Api;

/// <summary>
/// The methods of the Bot API that are used, each a POST with a JSON body. The token is part of the address, so no address ever gets into a log or an
/// exception: the client's loggers are removed where it is registered.
/// </summary>
internal sealed class TelegramClient(HttpClient http, IOptions<TelegramOptions> options)
{
    private readonly string root = $"{options.Value.ApiUrl.TrimEnd('/')}/bot{options.Value.Token}/";
    private readonly TimeSpan timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    public Task<CallOutcome<BotIdentity>> GetMeAsync(CancellationToken cancellationToken) =>
        CallAsync("getMe", new(), TelegramJson.Default.NoArguments, Read(TelegramJson.Default.BotIdentity), timeout, cancellationToken);

    /// <summary>The updates as they came: what is stored is what was received.</summary>
    public Task<CallOutcome<JsonElement[]>> GetUpdatesAsync(GetUpdates call, CancellationToken cancellationToken) =>
        // Longer than the wait that was asked for: with equal times the two clocks race.
        CallAsync<GetUpdates, JsonElement[]>("getUpdates", call, TelegramJson.Default.GetUpdates, result => [.. result.EnumerateArray()], TimeSpan.FromSeconds(call.Timeout + 10), cancellationToken);

    public Task<CallOutcome<long>> SendMessageAsync(SendMessage call, CancellationToken cancellationToken) =>
        CallAsync("sendMessage", call, TelegramJson.Default.SendMessage, result => result.GetProperty("message_id").GetInt64(), timeout, cancellationToken);

    public Task<CallOutcome<bool>> SendChatActionAsync(SendChatAction call, CancellationToken cancellationToken) =>
        CallAsync("sendChatAction", call, TelegramJson.Default.SendChatAction, _ => true, timeout, cancellationToken);

    public Task<CallOutcome<bool>> SendMessageDraftAsync(SendMessageDraft call, CancellationToken cancellationToken) =>
        CallAsync("sendMessageDraft", call, TelegramJson.Default.SendMessageDraft, _ => true, timeout, cancellationToken);

    public Task<CallOutcome<bool>> AnswerCallbackQueryAsync(AnswerCallbackQuery call, CancellationToken cancellationToken) =>
        CallAsync("answerCallbackQuery", call, TelegramJson.Default.AnswerCallbackQuery, _ => true, timeout, cancellationToken);

    public Task<CallOutcome<bool>> AnswerInlineQueryAsync(AnswerInlineQuery call, CancellationToken cancellationToken) =>
        CallAsync("answerInlineQuery", call, TelegramJson.Default.AnswerInlineQuery, _ => true, timeout, cancellationToken);

    public Task<CallOutcome<bool>> SetMyCommandsAsync(SetMyCommands call, CancellationToken cancellationToken) =>
        CallAsync("setMyCommands", call, TelegramJson.Default.SetMyCommands, _ => true, timeout, cancellationToken);

    public Task<CallOutcome<bool>> SetWebhookAsync(SetWebhook call, CancellationToken cancellationToken) =>
        CallAsync("setWebhook", call, TelegramJson.Default.SetWebhook, _ => true, timeout, cancellationToken);

    public Task<CallOutcome<bool>> DeleteWebhookAsync(CancellationToken cancellationToken) =>
        CallAsync("deleteWebhook", new(), TelegramJson.Default.DeleteWebhook, _ => true, timeout, cancellationToken);

    public Task<CallOutcome<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        CallAsync("getWebhookInfo", new(), TelegramJson.Default.NoArguments, Read(TelegramJson.Default.WebhookInfo), timeout, cancellationToken);

    private static Func<JsonElement, T> Read<T>(JsonTypeInfo<T> type) => result => result.Deserialize(type) ?? throw new JsonException("The result is null.");

    private Task<CallOutcome<TResult>> CallAsync<TCall, TResult>(
        string method, TCall call, JsonTypeInfo<TCall> type, Func<JsonElement, TResult> read, TimeSpan time, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(call, type);
        return PlatformCall.RunAsync(http, () => PlatformCall.Post(root + method, bytes), (status, reply) => Understand(status, reply, read), time, cancellationToken);
    }

    private static CallOutcome<TResult> Understand<TResult>(int status, byte[] bytes, Func<JsonElement, TResult> read)
    {
        try
        {
            // By way of a string, which holds no broken UTF-8: updates are stored as they came, and what is stored must be text.
            var reply = JsonSerializer.Deserialize(Encoding.UTF8.GetString(bytes), TelegramJson.Default.ApiReply);
            if (reply is { Ok: true }) return new CallOutcome<TResult>.Done(read(reply.Result));
            if (reply is { ErrorCode: { } code })
            {
                return new CallOutcome<TResult>.Refused(
                    code, reply.Description ?? "", reply.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null, reply.Parameters?.MigrateToChatId);
            }
        }
        // A proxy's page, or a result of another shape.
        catch (Exception strange) when (strange is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
        }
        return status is >= 200 and < 300
            ? new CallOutcome<TResult>.NoReply("a reply that cannot be read")
            : new CallOutcome<TResult>.Refused(status, "", null, null);
    }
}
