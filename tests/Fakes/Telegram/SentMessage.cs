using System.Text.Json.Nodes;

namespace Fakes.Telegram;

/// <summary>A message that arrived in a chat, in the order of arrival. <paramref name="Plain"/> is what a reader sees.</summary>
public sealed record SentMessage(long Id, long Chat, string Text, string Plain, JsonObject Arguments, DateTimeOffset At)
{
    /// <summary>Payload of the button with that title.</summary>
    public string? Button(string title) => Arguments["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row!.AsArray())
        .FirstOrDefault(button => button!["text"]!.GetValue<string>().Contains(title, StringComparison.Ordinal))?["callback_data"]?.GetValue<string>();
}
