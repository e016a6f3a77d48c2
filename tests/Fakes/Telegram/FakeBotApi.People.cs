using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Fakes.Telegram;

/// <summary>What people do in their programs.</summary>
public sealed partial class FakeBotApi
{
    private long lastIncoming;

    /// <summary>A message; groups have negative numbers. Returns the number of the update.</summary>
    public long Write(long chat, string text, long? user = null, JsonObject? also = null, string kind = "message", long? message = null)
    {
        var written = Message(chat, user ?? chat, text, message ?? Interlocked.Increment(ref lastIncoming), also);
        if (kind.StartsWith("edited_", StringComparison.Ordinal)) written["edit_date"] = Now.ToUnixTimeSeconds();
        return Updates.Add(new() { [kind] = written });
    }

    public long Press(long chat, string payload, long? user = null) => Updates.Add(new()
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = "4382",
            ["from"] = Person(user ?? chat),
            ["message"] = Message(chat, BotId, "…", 9, null),
            ["chat_instance"] = "-88",
            ["data"] = payload,
        },
    });

    public long AskInline(long user, string query) => Updates.Add(new()
    {
        ["inline_query"] = new JsonObject { ["id"] = "991", ["from"] = Person(user), ["query"] = query, ["offset"] = "", ["chat_type"] = "private" },
    });

    public long Block(long chat) => Updates.Add(new()
    {
        ["my_chat_member"] = new JsonObject
        {
            ["chat"] = Chat(chat),
            ["from"] = Person(chat),
            ["date"] = Now.ToUnixTimeSeconds(),
            ["old_chat_member"] = new JsonObject { ["status"] = "member", ["user"] = Person(BotId) },
            ["new_chat_member"] = new JsonObject { ["status"] = "kicked", ["user"] = Person(BotId), ["until_date"] = 0 },
        },
    });

    /// <summary>Sends what waits to the webhook, each until it is answered with success. Returns the statuses.</summary>
    public async Task<IReadOnlyList<int>> DeliverAsync(CancellationToken cancellationToken)
    {
        var statuses = new List<int>();
        foreach (var (id, json) in Updates.Take(int.MaxValue))
        {
            var status = await PostAsync(json, webhookSecret, cancellationToken);
            statuses.Add(status);
            if (status is >= 200 and < 300) Updates.Remove(id);
        }
        return statuses;
    }

    public async Task<int> PostAsync(string body, string? secret, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (secret is not null) request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await http.SendAsync(request, cancellationToken);
        return (int)response.StatusCode;
    }

    private static JsonObject Message(long chat, long user, string text, long number, JsonObject? also)
    {
        var message = new JsonObject
        {
            ["message_id"] = number,
            ["date"] = Now.ToUnixTimeSeconds(),
            ["chat"] = Chat(chat),
            ["from"] = Person(user),
        };
        if (text.Length > 0) message["text"] = text;
        if (text.StartsWith('/'))
        {
            var end = text.IndexOf(' ', StringComparison.Ordinal);
            message["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = end < 0 ? text.Length : end });
        }
        foreach (var (name, value) in also ?? []) message[name] = value?.DeepClone();
        return message;
    }

    private static JsonObject Chat(long chat) => chat < 0
        ? new() { ["id"] = chat, ["type"] = "supergroup", ["title"] = "Nhóm" }
        : new() { ["id"] = chat, ["type"] = "private", ["first_name"] = "X" };

    private static JsonObject Person(long user) => new() { ["id"] = user, ["is_bot"] = user == BotId, ["first_name"] = "X", ["language_code"] = "vi" };
}
