namespace Bot.Channels.Web;

/// <summary>A- A A+, contrast, light and dark: a form, so that it works without script; the script applies the answer without a reload.</summary>
internal static class DisplayTools
{
    private const string Cookie = "hien-thi";

    public static Display DisplayOf(HttpRequest request) => Display.Parse(request.Cookies[Cookie]);

    // A form from elsewhere could only change the size of somebody's letters: no antiforgery token.
    public static void MapDisplay(this IEndpointRouteBuilder app) => app.MapPost("/hien-thi", ChangeAsync).DisableAntiforgery();

    private static async Task<IResult> ChangeAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        if (!http.HasFormContentType) return Results.BadRequest();
        var form = await http.ReadFormAsync(cancellationToken);
        var display = DisplayOf(http).Press(form["nut"]);
        http.HttpContext.Response.Cookies.Append(Cookie, display.ToString(), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.IsHttps,
        });
        return http.GetTypedHeaders().Accept is [{ MediaType.Value: "application/json" }, ..]
            ? TypedResults.Json(display, WebJson.Readable.Display)
            : Results.LocalRedirect(OwnPath(form["ve"]));
    }

    private static string OwnPath(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') ? path : "/";
}
