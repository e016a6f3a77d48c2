using Bot.Admin;
using Bot.State.Administration;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Admin;

/// <summary>What an endpoint asks of whoever uses it.</summary>
internal sealed record Needed(AdminRole Role);

internal static class NeededRoles
{
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, AdminRole role) => endpoint.WithMetadata(new Needed(role));
}

/// <summary>
/// Stands before every admin page: nobody without a session, nobody with too small a role, no form that is not our own. What is refused to somebody
/// signed in is in the audit.
/// </summary>
internal sealed class AdminGate(AdminSessions sessions, Audit audit, IOptions<AdminOptions> options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        // An endpoint that was forgotten to say whom it is for is for nobody.
        var needed = http.GetEndpoint()?.Metadata.GetMetadata<Needed>()?.Role ?? throw new InvalidOperationException($"{http.Request.Path}: no role is named.");
        if (AdminCookies.Read(http.Request, AdminCookies.Session) is not { } token || await sessions.FindAsync(token, options.Value.Limits) is not { } session) return SignInFirst(http);

        var signedIn = new SignedIn(session, FormToken.Of(token));
        http.Features.Set(signedIn);
        if (!signedIn.May(needed)) return await RefuseAsync(http, signedIn, StatusCodes.Status403Forbidden, AdminReplies.MayNot(needed), "refused: role");
        if (!HttpMethods.IsGet(http.Request.Method) && !await IsOurFormAsync(http, token))
            return await RefuseAsync(http, signedIn, StatusCodes.Status400BadRequest, AdminReplies.FormTooOld, "refused: form");
        return await next(context);
    }

    private static IResult SignInFirst(HttpContext http) => HttpMethods.IsGet(http.Request.Method)
        ? Results.LocalRedirect(AdminPaths.SignIn + QueryString.Create("ve", http.Request.Path + http.Request.QueryString))
        : AdminDesk.Refusal(http, StatusCodes.Status401Unauthorized, AdminReplies.SessionOver);

    private static async Task<bool> IsOurFormAsync(HttpContext http, string token) =>
        http.Request.HasFormContentType && FormToken.Fits(token, (await http.Request.ReadFormAsync(http.RequestAborted))[FormToken.Field]);

    private async Task<IResult> RefuseAsync(HttpContext http, SignedIn signedIn, int status, string why, string outcome)
    {
        await audit.WriteAsync(signedIn.Person, $"{http.Request.Method} {http.Request.Path}", null, outcome);
        return AdminDesk.Refusal(http, status, why);
    }
}
