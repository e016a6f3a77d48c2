using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.Web.Api;

/// <summary>A partner with a limit of its own. Only a hash of the key is kept, so settings that leak give no access.</summary>
internal sealed class PartnerKey
{
    [Required]
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the key, 64 hex digits.</summary>
    [Required]
    [RegularExpression("^[0-9A-Fa-f]{64}$")]
    public string KeySha256 { get; set; } = "";

    [Range(1, 10_000_000)]
    public int QuestionsPerMinute { get; set; } = 600;
}
