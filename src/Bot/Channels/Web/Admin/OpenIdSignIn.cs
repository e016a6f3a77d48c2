using System.Security.Claims;
using Bot.Admin;
using Bot.State.Administration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Bot.Channels.Web.Admin;

/// <summary>
/// Sign-in by OpenID Connect: authorization code with PKCE. What the provider says ends in a session of our own, as a code does; its tokens are not kept.
/// </summary>
internal static class OpenIdSignIn
{
    private const string Scheme = "openid";
    private const string Unused = "openid-cookie";

    public static WebApplicationBuilder AddOpenIdSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OpenIdOptions>().BindConfiguration("OpenId").ValidateDataAnnotations().ValidateOnStart();
        var settings = builder.Configuration.GetSection("OpenId").Get<OpenIdOptions>();
        if (settings is not { IsOn: true }) return builder;
        builder.Services.AddAuthentication()
            // The handler wants a place for what it was told; we end before it is used.
            .AddCookie(Unused)
            .AddOpenIdConnect(Scheme, handler => Set(handler, settings));
        return builder;
    }

    public static void MapOpenIdSignIn(this WebApplication app)
    {
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is null) return;
        app.UseAuthentication();
        app.MapGet(AdminPaths.OpenId, (string? ve) => Results.Challenge(new() { RedirectUri = AdminPaths.Own(ve) }, [Scheme]))
            .AddEndpointFilter(app.Services.GetRequiredService<SignInLimits>());
    }

    /// <summary>What went wrong, as the sign-in page is told it by its address.</summary>
    public static string? Told(string? fault) => fault switch
    {
        null => null,
        "vai-tro" => AdminReplies.OpenIdNoRole,
        _ => AdminReplies.OpenIdFailed,
    };

    private static void Set(OpenIdConnectOptions handler, OpenIdOptions settings)
    {
        handler.Authority = settings.Authority;
        handler.ClientId = settings.ClientId;
        handler.ClientSecret = settings.ClientSecret;
        handler.RequireHttpsMetadata = !new Uri(settings.Authority!).IsLoopback;
        handler.SignInScheme = Unused;
        handler.CallbackPath = AdminPaths.OpenId + "/ve";
        handler.ResponseType = OpenIdConnectResponseType.Code;
        // Back by a link, not by a form: the cookies that tie the answer to its question can then be Lax.
        handler.ResponseMode = OpenIdConnectResponseMode.Query;
        foreach (var cookie in (CookieBuilder[])[handler.CorrelationCookie, handler.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        handler.UsePkce = true;
        handler.MapInboundClaims = false;
        handler.SaveTokens = false;
        foreach (var scope in settings.Scopes) handler.Scope.Add(scope);
        handler.Events = new()
        {
            OnTicketReceived = received => ReceiveAsync(received, settings),
            OnRemoteFailure = failed =>
            {
                failed.HandleResponse();
                failed.Response.Redirect(AdminPaths.SignIn + "?loi=openid");
                return Task.CompletedTask;
            },
        };
    }

    private static async Task ReceiveAsync(TicketReceivedContext received, OpenIdOptions settings)
    {
        received.HandleResponse();
        if (received.Principal is not { } principal || RoleOf(principal, settings) is not { } role)
        {
            received.Response.Redirect(AdminPaths.SignIn + "?loi=vai-tro");
            return;
        }
        var name = principal.FindFirst("preferred_username")?.Value ?? principal.FindFirst("email")?.Value ?? principal.FindFirst("sub")!.Value;
        await SignInEndpoints.BeginAsync(received.HttpContext, new(name, role), Scheme);
        received.Response.Redirect(AdminPaths.Own(received.ReturnUri));
    }

    private static AdminRole? RoleOf(ClaimsPrincipal principal, OpenIdOptions settings)
    {
        var values = principal.FindAll(settings.RoleClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        return settings.Admins.Any(values.Contains) ? AdminRole.Admin
            : settings.Editors.Any(values.Contains) ? AdminRole.Editor
            : settings.Viewers.Any(values.Contains) ? AdminRole.Viewer
            : null;
    }
}
