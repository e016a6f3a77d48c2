using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.State.Administration;

namespace Bot.Channels.Web.Admin;

/// <summary>Who works on an admin page. <paramref name="FormToken"/> must come back with every form: another site cannot know it.</summary>
internal sealed record SignedIn(AdminSession Session, string FormToken)
{
    public AdminUser User => Session.User;

    /// <summary>How the audit names them.</summary>
    public Person Person => new("web", User.Name);

    public bool May(AdminRole needed) => User.Role >= needed;

    public static SignedIn Of(HttpContext context) =>
        context.Features.Get<SignedIn>() ?? throw new InvalidOperationException("An admin page outside of the gate.");
}

/// <summary>
/// The synchronizer token of forms (OWASP, cross-site request forgery): derived from what a HttpOnly cookie holds, so that it needs no place of its
/// own and ends with the session.
/// </summary>
internal static class FormToken
{
    public const string Field = "bieu-mau";

    public static string Of(string secret) => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "form"u8));

    public static bool Fits(string secret, string? given) => given is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(secret)), Encoding.UTF8.GetBytes(given));
}
