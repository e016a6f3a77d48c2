using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.Web.Admin;

/// <summary>Settings "OpenId": sign-in to the admin pages by the province's own accounts (OpenID Connect); off without an authority.</summary>
internal sealed class OpenIdOptions : IValidatableObject
{
    /// <summary>Address of the provider, as "https://sso.langiang.example/realms/tinh".</summary>
    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    /// <summary>A secret: from the environment.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What the button says.</summary>
    [Required]
    public string Title { get; set; } = "Đăng nhập bằng tài khoản của tỉnh";

    /// <summary>The claim that tells the role; may be given several times or be a JSON list.</summary>
    [Required]
    public string RoleClaim { get; set; } = "groups";

    /// <summary>Scopes asked for besides openid and profile.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>Values of the claim that make an admin.</summary>
    public IList<string> Admins { get; } = [];

    /// <summary>Values of the claim that make an editor.</summary>
    public IList<string> Editors { get; } = [];

    /// <summary>Values of the claim that make a viewer.</summary>
    public IList<string> Viewers { get; } = [];

    internal bool IsOn => Authority is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn) yield break;
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
            yield return new($"OpenId:Authority: '{Authority}' is no address such as https://sso.langiang.example.");
        if (string.IsNullOrEmpty(ClientId) || string.IsNullOrEmpty(ClientSecret)) yield return new("OpenId:ClientId and OpenId:ClientSecret are needed with OpenId:Authority.");
        if (Admins.Count + Editors.Count + Viewers.Count == 0) yield return new("OpenId:Admins, OpenId:Editors and OpenId:Viewers are empty: nobody could sign in.");
    }
}
