using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.ZaloOA;

/// <summary>Settings "ZaloOa": a Zalo Official Account. The channel is off without an app id.</summary>
internal sealed class ZaloOaOptions : IValidatableObject
{
    public string? AppId { get; set; }

    /// <summary>Secret of the app, for refreshing tokens; from the environment (ZaloOa__AppSecret).</summary>
    public string? AppSecret { get; set; }

    /// <summary>Key that signs webhooks, from the webhook page of the console; from the environment (ZaloOa__WebhookSecret).</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>The refresh token of the first consent, or of a new one; from the environment (ZaloOa__RefreshToken). Later ones are kept in the state.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>With what the signed string begins: the app id, or the id of the account if the first live event says so.</summary>
    public string? SignedId { get; set; }

    /// <summary>Hours after which a signed event is too old to be a resend.</summary>
    [Range(1, 48)]
    public int OldestHours { get; set; } = 12;

    /// <summary>Events by which Zalo passes on a person's wish that data about them be deleted.</summary>
    public IList<string> ForgetEvents { get; } = [];

    [Required]
    public string ApiUrl { get; set; } = "https://openapi.zalo.me";

    [Required]
    public string OauthUrl { get; set; } = "https://oauth.zaloapp.com";

    /// <summary>Seconds after which a request counts as unanswered.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; set; } = 15;

    public bool IsOn() => !string.IsNullOrEmpty(AppId);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn()) yield break;
        if (string.IsNullOrEmpty(AppSecret)) yield return new("ZaloOa:AppSecret is needed.");
        if (string.IsNullOrEmpty(WebhookSecret)) yield return new("ZaloOa:WebhookSecret is needed.");
        foreach (var (name, value) in new[] { ("ApiUrl", ApiUrl), ("OauthUrl", OauthUrl) })
            if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) yield return new($"ZaloOa:{name}: '{value}' is no address.");
    }
}
