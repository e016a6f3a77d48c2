using Bot.Admin;
using Bot.Channels.Web.Pages;
using Bot.State.Administration;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Admin;

/// <summary>The sign-in page and its code, and signing out.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(AdminPaths.SignIn, (string? ve, string? loi, HttpContext context) => Show(context, ve, OpenIdSignIn.Told(loi)));
        app.MapPost(AdminPaths.SignIn, TryAsync).AddEndpointFilter(app.ServiceProvider.GetRequiredService<SignInLimits>());
    }

    public static void MapSignOut(this IEndpointRouteBuilder admin) => admin.MapPost("/dang-xuat", async (HttpContext context, AdminSessions sessions, Audit audit) =>
    {
        var by = SignedIn.Of(context);
        await sessions.EndAsync(by.Session.Id);
        await audit.WriteAsync(by.Person, "sign-out", null, "done");
        AdminCookies.Delete(context, AdminCookies.Session);
        return Results.LocalRedirect(AdminPaths.SignIn);
    }).Needs(AdminRole.Viewer);

    /// <summary>From now on the browser is signed in.</summary>
    public static async Task BeginAsync(HttpContext context, AdminUser user, string way)
    {
        var services = context.RequestServices;
        var token = await services.GetRequiredService<AdminSessions>().BeginAsync(user, services.GetRequiredService<IOptions<AdminOptions>>().Value.Limits);
        await services.GetRequiredService<Audit>().WriteAsync(new("web", user.Name), $"sign-in {way}", user.Role.Written(), "done");
        AdminCookies.Delete(context, AdminCookies.SignIn);
        AdminCookies.Set(context, AdminCookies.Session, token);
    }

    private static async Task<IResult> TryAsync(HttpContext context, AdminCodes codes, Audit audit)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var back = form["ve"].ToString();
        // Tied to the browser that opened the page: nobody is signed in as somebody else by a form from elsewhere.
        if (AdminCookies.Read(context.Request, AdminCookies.SignIn) is not { } secret || !FormToken.Fits(secret, form[FormToken.Field])) return Show(context, back, AdminReplies.FormTooOld);
        if (form["ma"].ToString().Trim() is not { Length: > 0 and < 64 } code) return Show(context, back, AdminReplies.NoCode);
        if (await codes.TakeAsync(code) is not { } user)
        {
            await audit.WriteAsync(new("web", "?"), "sign-in code", null, "wrong code");
            return Show(context, back, AdminReplies.WrongSignIn);
        }
        await BeginAsync(context, user, "code");
        context.Response.Headers.Location = AdminPaths.Own(back);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static RazorComponentResult<Markup> Show(HttpContext context, string? back, string? wrong)
    {
        context.Response.Headers.CacheControl = "no-store";
        var secret = AdminCookies.Read(context.Request, AdminCookies.SignIn);
        if (secret is null) AdminCookies.Set(context, AdminCookies.SignIn, secret = Guid.NewGuid().ToString("N"));
        var view = new SignInView(FormToken.Of(secret), AdminPaths.Own(back), wrong, context.RequestServices.GetRequiredService<IOptions<OpenIdOptions>>().Value);
        return Html.Of(SignInPage.Of(Shell.For(context), view), wrong is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}

/// <summary>What the sign-in page shows.</summary>
internal sealed record SignInView(string FormToken, string Back, string? Wrong, OpenIdOptions OpenId);
