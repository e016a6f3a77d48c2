using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Fakes.Telegram;

public sealed partial class FakeBotApi
{
    private const int LongestText = 4096;
    private const int LongestPayload = 64;

    private (string Result, string? Error) Do(string method, Arguments arguments) => method switch
    {
        "getme" => ($$"""{"id":{{BotId}},"is_bot":true,"first_name":"Bot","username":"{{BotName}}","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":true}""", null),
        "sendmessage" => SendMessage(arguments),
        "editmessagetext" => EditMessageText(arguments),
        "deletemessage" => arguments.Number("message_id") is { } id && Remove(id) ? ("true", null) : ("", "Bad Request: message to delete not found"),
        "setwebhook" => SetWebhook(arguments.Word("url") ?? "", arguments.Word("secret_token")),
        "deletewebhook" => SetWebhook("", null),
        "getwebhookinfo" => ($$"""{"url":{{Text(webhook)}},"has_custom_certificate":false,"pending_update_count":{{Updates.Count.ToString(CultureInfo.InvariantCulture)}}{{LastError}}}""", null),
        "setmycommands" => SetMyCommands(arguments),
        "answerinlinequery" => AnswerInlineQuery(arguments),
        "sendchataction" or "answercallbackquery" or "setmessagereaction" => ("true", null),
        "sendmessagedraft" => SendMessageDraft(arguments),
        _ => ("", "Not Found"),
    };

    private string LastError => LastErrorDate is { } date
        ? string.Create(CultureInfo.InvariantCulture, $",\"last_error_date\":{date.ToUnixTimeSeconds()},\"last_error_message\":\"Connection refused\"")
        : "";

    private (string, string?) SendMessage(Arguments arguments)
    {
        if (arguments.Number("chat_id") is not { } chat) return ("", "Bad Request: chat not found");
        if (Check(arguments, out var text, out var plain) is { } error) return ("", error);
        SentMessage message;
        lock (gate)
        {
            message = new(++lastMessage, chat, text, plain, arguments.Values, Now);
            sent.Add(message);
        }
        return (Json(message), null);
    }

    private static (string, string?) SendMessageDraft(Arguments arguments)
    {
        if (arguments.Number("chat_id") is not > 0) return ("", "Bad Request: drafts are for private chats");
        if (arguments.Number("draft_id") is null or 0) return ("", "Bad Request: DRAFT_ID_INVALID");
        return (arguments.Word("text") ?? "").Length > LongestText ? ("", "Bad Request: message is too long") : ("true", null);
    }

    private (string, string?) EditMessageText(Arguments arguments)
    {
        if (Check(arguments, out var text, out var plain) is { } error) return ("", error);
        lock (gate)
        {
            var at = sent.FindIndex(message => message.Id == arguments.Number("message_id") && message.Chat == arguments.Number("chat_id"));
            if (at < 0) return ("", "Bad Request: message to edit not found");
            if (sent[at].Text == text) return ("", "Bad Request: message is not modified");
            sent[at] = sent[at] with { Text = text, Plain = plain };
            return (Json(sent[at]), null);
        }
    }

    private static string? Check(Arguments arguments, out string text, out string plain)
    {
        text = plain = arguments.Word("text") ?? "";
        if (arguments.Word("parse_mode") is { } mode)
        {
            if (mode != "HTML") return "Bad Request: unsupported parse_mode";
            var (read, error) = HtmlText.Read(text);
            if (read is null) return $"Bad Request: can't parse entities: {error}";
            plain = read;
        }
        if (string.IsNullOrWhiteSpace(plain)) return "Bad Request: message text is empty";
        if (plain.Length > LongestText) return "Bad Request: message is too long";
        foreach (var button in arguments.Values["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row!.AsArray()) ?? [])
            if (button?["callback_data"]?.GetValue<string>() is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > LongestPayload) return "Bad Request: BUTTON_DATA_INVALID";
        return null;
    }

    private static (string, string?) SetMyCommands(Arguments arguments)
    {
        var commands = arguments.Values["commands"]?.AsArray() ?? [];
        return commands.Count > 100 || commands.Any(one => one!["command"]!.GetValue<string>() is var name && (name.Length is 0 or > 32 || name.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '_')))
            ? ("", "Bad Request: BOT_COMMAND_INVALID")
            : ("true", null);
    }

    private static (string, string?) AnswerInlineQuery(Arguments arguments)
    {
        var results = arguments.Values["results"]?.AsArray() ?? [];
        if (results.Count > 50) return ("", "Bad Request: RESULTS_TOO_MUCH");
        foreach (var result in results)
        {
            var content = result!["input_message_content"]!;
            if (content["parse_mode"] is not null && HtmlText.Read(content["message_text"]!.GetValue<string>()) is { Error: { } error }) return ("", $"Bad Request: can't parse entities: {error}");
        }
        return ("true", null);
    }

    private (string, string?) SetWebhook(string url, string? secret)
    {
        (webhook, webhookSecret) = (url, secret);
        return ("true", null);
    }

    private bool Remove(long message)
    {
        lock (gate) return sent.RemoveAll(one => one.Id == message) > 0;
    }

    private static string Json(SentMessage message) => new JsonObject
    {
        ["message_id"] = message.Id,
        ["date"] = message.At.ToUnixTimeSeconds(),
        ["chat"] = new JsonObject { ["id"] = message.Chat, ["type"] = message.Chat < 0 ? "supergroup" : "private", ["first_name"] = "X" },
        ["from"] = new JsonObject { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "Bot", ["username"] = BotName },
        ["text"] = message.Plain,
    }.ToJsonString();
}
