using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Bot.Channels.Telegram;

/// <summary>Settings "Telegram". The channel is off without a token.</summary>
internal sealed partial class TelegramOptions : IValidatableObject
{
    /// <summary>From BotFather; a secret, so from the environment (Telegram__Token).</summary>
    public string? Token { get; set; }

    [Required]
    public string ApiUrl { get; set; } = "https://api.telegram.org";

    /// <summary>Address of the bot as Telegram reaches it, "https://hoi.langiang.example"; without one the bot asks for updates itself.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>Shared with Telegram, 16 to 256 of A-Z a-z 0-9 _ -; from the environment (Telegram__WebhookSecret).</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Take down a webhook that another program set, when this one asks for updates itself.</summary>
    public bool RemoveWebhook { get; set; }

    /// <summary>Seconds that a request for updates waits for one.</summary>
    [Range(0, 50)]
    public int PollSeconds { get; set; } = 25;

    /// <summary>Seconds after which any other request counts as unanswered.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; set; } = 15;

    public bool IsOn() => !string.IsNullOrEmpty(Token);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn()) yield break;
        // The values themselves are never told.
        if (!TokenForm.IsMatch(Token!)) yield return new("Telegram:Token does not look like a token of BotFather (digits:letters).");
        if (!Uri.TryCreate(ApiUrl, UriKind.Absolute, out var api) || api.Scheme is not ("http" or "https")) yield return new($"Telegram:ApiUrl: '{ApiUrl}' is no address.");
        if (WebhookUrl is null) yield break;
        if (!Uri.TryCreate(WebhookUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) yield return new($"Telegram:WebhookUrl: '{WebhookUrl}' is no address such as https://hoi.langiang.example.");
        if (WebhookSecret is null || !SecretForm.IsMatch(WebhookSecret)) yield return new("Telegram:WebhookSecret: with a webhook, 16 to 256 of A-Z a-z 0-9 _ - are needed.");
    }

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{10,}$", RegexOptions.NonBacktracking)]
    private static partial Regex TokenForm { get; }

    [GeneratedRegex("^[A-Za-z0-9_-]{16,256}$", RegexOptions.NonBacktracking)]
    private static partial Regex SecretForm { get; }
}
