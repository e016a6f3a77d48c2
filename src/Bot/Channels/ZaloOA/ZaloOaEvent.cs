using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Channels.Chats;
using Bot.Conversations.Chats;

namespace Bot.Channels.ZaloOA;

/// <summary>What an event is for us; null for what is not: echoes of our own messages, receipts, unknown kinds. Ids and moments are strings.</summary>
internal abstract partial record ZaloOaEvent(string Key, string User)
{
    public const string Channel = "zalooa";

    internal sealed record Chatted(ChatUpdate Update) : ZaloOaEvent(Update.Key, Update.User);

    internal sealed record Followed(string Key, string User) : ZaloOaEvent(Key, User);

    internal sealed record Unfollowed(string Key, string User) : ZaloOaEvent(Key, User);

    /// <summary>A person wants what is kept about them deleted.</summary>
    internal sealed record Forget(string Key, string User) : ZaloOaEvent(Key, User);

    public static ZaloOaEvent? Read(JsonElement body, IEnumerable<string> forgetEvents)
    {
        if (body.ValueKind != JsonValueKind.Object || body.Word("event_name") is not { } name) return null;
        var timestamp = body.Word("timestamp");
        if (forgetEvents.Contains(name) && PersonOf(body) is { } wishing) return new Forget($"{name}:{wishing}:{timestamp}", wishing);
        if (name is "follow" or "unfollow" && body.Object("follower")?.Word("id") is { } follower)
        {
            var key = $"{name}:{follower}:{timestamp}";
            return name == "follow" ? new Followed(key, follower) : new Unfollowed(key, follower);
        }
        if (!name.StartsWith("user_send_", StringComparison.Ordinal) || body.Object("sender")?.Word("id") is not { } sender || body.Object("message") is not { } message) return null;
        if ((message.Word("msg_id") ?? message.Word("message_id")) is not { } number) return null;
        return new Chatted(new(Channel, number, sender, sender, name is "user_send_text" or "user_send_link" ? message.Word("text") ?? "" : "") { HasButtons = false });
    }

    /// <summary>
    /// The name of an event that is no message, no receipt and no echo. The name by which Zalo passes on a person's wish that data be deleted is not on its
    /// pages: when it comes, an operator sees it in the log.
    /// </summary>
    public static string? UnknownName(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.Word("event_name") is { } name && NameForm.IsMatch(name) && !name.StartsWith("oa_send_", StringComparison.Ordinal)
        && name is not ("user_received_message" or "user_seen_message" or "user_submit_info" or "user_click_button" or "user_click_chatnow") ? name : null;

    [GeneratedRegex("^[a-z0-9_.]{1,60}$", RegexOptions.NonBacktracking)]
    private static partial Regex NameForm { get; }

    /// <summary>A group's events name the group as well; those are not for us.</summary>
    private static string? PersonOf(JsonElement body) => body.Object("follower")?.Word("id") ?? body.Object("sender")?.Word("id") ?? body.Object("user")?.Word("id") ?? body.Word("user_id");
}
