namespace Bot.Channels.Web.Admin;

/// <summary>The two cookies of the admin pages: that of a session, and one that ties the sign-in form to its browser.</summary>
internal static class AdminCookies
{
    public const string Session = "quan-tri";
    public const string SignIn = "quan-tri-vao";

    public static string? Read(HttpRequest request, string name) => request.Cookies[Name(request, name)] is { Length: > 0 } value ? value : null;

    public static void Set(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(Name(context.Request, name), value, Options(context.Request));

    public static void Delete(HttpContext context, string name) => context.Response.Cookies.Delete(Name(context.Request, name), Options(context.Request));

    /// <summary>__Host-: a browser takes it over HTTPS only, for this host alone (RFC 6265bis, section 4.1.3.2).</summary>
    private static string Name(HttpRequest request, string name) => request.IsHttps ? "__Host-" + name : name;

    // Lax, not Strict: whoever follows a link to an admin page from a mail is still signed in. Forms have their token.
    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };
}
