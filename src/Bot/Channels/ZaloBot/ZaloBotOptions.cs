using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.ZaloBot;

/// <summary>Settings "ZaloBot": the Zalo Bot Platform. The channel is off without a token.</summary>
internal sealed class ZaloBotOptions : IValidatableObject
{
    /// <summary>From Zalo Bot Manager; a secret, so from the environment (ZaloBot__Token).</summary>
    public string? Token { get; set; }

    [Required]
    public string ApiUrl { get; set; } = "https://bot-api.zaloplatforms.com";

    /// <summary>Address of the bot as Zalo reaches it; without one the bot asks for updates itself, which loses one if it dies at the wrong moment.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>Shared with Zalo, 16 to 256 characters; from the environment (ZaloBot__WebhookSecret).</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Take down a webhook that another program set, when this one asks for updates itself.</summary>
    public bool RemoveWebhook { get; set; }

    /// <summary>Seconds that a request for updates waits for one.</summary>
    [Range(1, 50)]
    public int PollSeconds { get; set; } = 30;

    /// <summary>Seconds after which any other request counts as unanswered.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; set; } = 15;

    public bool IsOn() => !string.IsNullOrEmpty(Token);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn()) yield break;
        if (!Uri.TryCreate(ApiUrl, UriKind.Absolute, out var api) || api.Scheme is not ("http" or "https")) yield return new($"ZaloBot:ApiUrl: '{ApiUrl}' is no address.");
        if (Token!.AsSpan().IndexOfAny("/?# \n") >= 0) yield return new("ZaloBot:Token does not look like a token of Zalo Bot Manager.");
        if (WebhookUrl is null) yield break;
        if (!Uri.TryCreate(WebhookUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) yield return new($"ZaloBot:WebhookUrl: '{WebhookUrl}' is no address such as https://hoi.langiang.example.");
        if (WebhookSecret is null or { Length: < 16 or > 256 }) yield return new("ZaloBot:WebhookSecret: with a webhook, 16 to 256 characters are needed.");
    }
}
