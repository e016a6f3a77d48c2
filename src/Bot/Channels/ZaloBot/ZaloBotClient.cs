using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Channels.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Channels.ZaloBot;

/// <summary>The methods of the Zalo Bot Platform that are used; their names are case-sensitive. The token is part of the address, as with Telegram.</summary>
internal sealed class ZaloBotClient(HttpClient http, IOptions<ZaloBotOptions> options)
{
    private readonly string root = $"{options.Value.ApiUrl.TrimEnd('/')}/bot{options.Value.Token}/";
    private readonly TimeSpan timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    public Task<CallOutcome<ZaloBotIdentity>> GetMeAsync(CancellationToken cancellationToken) =>
        CallAsync("getMe", new(), ZaloBotJson.Default.ZaloNoArguments, Read(ZaloBotJson.Default.ZaloBotIdentity), timeout, cancellationToken);

    /// <summary>One update, as it came; "nothing new" is refused with 408. What was handed over is not handed over again.</summary>
    public Task<CallOutcome<JsonElement>> GetUpdatesAsync(int seconds, CancellationToken cancellationToken) => CallAsync(
        "getUpdates", new(seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)), ZaloBotJson.Default.ZaloGetUpdates,
        result => result.Clone(), TimeSpan.FromSeconds(seconds + 10), cancellationToken);

    public Task<CallOutcome<string?>> SendMessageAsync(ZaloSendMessage call, CancellationToken cancellationToken) =>
        CallAsync("sendMessage", call, ZaloBotJson.Default.ZaloSendMessage, result => result.Word("message_id"), timeout, cancellationToken);

    public Task<CallOutcome<bool>> SendChatActionAsync(ZaloChatAction call, CancellationToken cancellationToken) =>
        CallAsync("sendChatAction", call, ZaloBotJson.Default.ZaloChatAction, _ => true, timeout, cancellationToken);

    public Task<CallOutcome<bool>> SetWebhookAsync(ZaloSetWebhook call, CancellationToken cancellationToken) =>
        CallAsync("setWebhook", call, ZaloBotJson.Default.ZaloSetWebhook, _ => true, timeout, cancellationToken);

    public Task<CallOutcome<bool>> DeleteWebhookAsync(CancellationToken cancellationToken) =>
        CallAsync("deleteWebhook", new(), ZaloBotJson.Default.ZaloNoArguments, _ => true, timeout, cancellationToken);

    public Task<CallOutcome<ZaloBotWebhook>> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        CallAsync("getWebhookInfo", new(), ZaloBotJson.Default.ZaloNoArguments, Read(ZaloBotJson.Default.ZaloBotWebhook), timeout, cancellationToken);

    private static Func<JsonElement, T> Read<T>(JsonTypeInfo<T> type) => result => result.Deserialize(type) ?? throw new JsonException("The result is null.");

    private Task<CallOutcome<TResult>> CallAsync<TCall, TResult>(
        string method, TCall call, JsonTypeInfo<TCall> type, Func<JsonElement, TResult> read, TimeSpan time, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(call, type);
        return PlatformCall.RunAsync(http, () => PlatformCall.Post(root + method, bytes), (status, reply) => Understand(status, reply, read), time, cancellationToken);
    }

    /// <summary>Which HTTP status goes with a refusal is not documented: the body decides, and the status only where there is none.</summary>
    private static CallOutcome<TResult> Understand<TResult>(int status, byte[] bytes, Func<JsonElement, TResult> read)
    {
        try
        {
            var reply = JsonSerializer.Deserialize(Encoding.UTF8.GetString(bytes), ZaloBotJson.Default.ZaloBotReply);
            if (reply is { Ok: true }) return new CallOutcome<TResult>.Done(read(reply.Result));
            if (reply is { ErrorCode: { } code }) return new CallOutcome<TResult>.Refused(code, reply.Description ?? "", null, null);
        }
        catch (Exception strange) when (strange is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
        }
        return status is >= 200 and < 300
            ? new CallOutcome<TResult>.NoReply("a reply that cannot be read")
            : new CallOutcome<TResult>.Refused(status, "", null, null);
    }
}
