using System.ComponentModel.DataAnnotations;
using System.Net;
using Bot.Channels.Web.Api;

namespace Bot.Channels.Web;

/// <summary>Settings "Web".</summary>
internal sealed class WebOptions : IValidatableObject
{
    /// <summary>Name of the assistant, in the page's head and title.</summary>
    [Required]
    public string Name { get; set; } = "Trợ lý văn bản";

    /// <summary>Whose documents these are, under the name.</summary>
    public string? Owner { get; set; }

    /// <summary>Address under which readers know the site, "https://hoi.langiang.example"; else as each request names it.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Longest question, in characters.</summary>
    [Range(50, 4000)]
    public int MaxQuestionLength { get; set; } = 1000;

    /// <summary>Questions that one address may ask in a minute.</summary>
    [Range(1, 100_000)]
    public int QuestionsPerMinute { get; set; } = 15;

    /// <summary>The same for this machine itself: scripts, tests, a proxy that does not say whom it speaks for.</summary>
    [Range(1, 10_000_000)]
    public int LoopbackQuestionsPerMinute { get; set; } = 100_000;

    /// <summary>Questions that one address may send to the officers in an hour.</summary>
    [Range(1, 10_000)]
    public int TicketsPerHour { get; set; } = 5;

    /// <summary>Pages of the desk that one address may open in a minute.</summary>
    [Range(1, 100_000)]
    public int DeskPagesPerMinute { get; set; } = 120;

    /// <summary>Questions of all askers that may wait for a place; one more is told at once to come back.</summary>
    [Range(0, 10_000)]
    public int WaitingQuestions { get; set; } = 32;

    /// <summary>Partners who ask by program, each with a key and a limit of its own.</summary>
    public IList<PartnerKey> Partners { get; } = [];

    /// <summary>Whether /metrics answers other machines than this one.</summary>
    public bool PublicMetrics { get; set; }

    /// <summary>Addresses of reverse proxies whose X-Forwarded-For is believed; loopback always is.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Sites that may show the chat in a frame, as "https://langiang.example"; none by default.</summary>
    public IList<string> EmbedOrigins { get; } = [];

    /// <summary>Questions offered on an empty page.</summary>
    public IList<string> Examples { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var partner in Partners)
        {
            var wrong = new List<ValidationResult>();
            if (!Validator.TryValidateObject(partner, new(partner), wrong, validateAllProperties: true))
                yield return new($"Web:Partners '{partner.Name}': {string.Join(' ', wrong.Select(one => one.ErrorMessage))}");
        }
        foreach (var origin in EmbedOrigins)
            if (!IsOrigin(origin)) yield return new($"Web:EmbedOrigins: '{origin}' is no origin such as https://langiang.example.");
        foreach (var proxy in TrustedProxies)
            if (!IPAddress.TryParse(proxy, out _)) yield return new($"Web:TrustedProxies: '{proxy}' is no address such as 10.0.0.5.");
        if (PublicUrl is { } url && !IsOrigin(url)) yield return new($"Web:PublicUrl: '{url}' is no address such as https://hoi.langiang.example.");
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
        && uri.GetLeftPart(UriPartial.Authority).Equals(text.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
