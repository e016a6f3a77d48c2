using Bot.Channels.Web.Embedding;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary>What a browser may do with our pages: our own style and script files, our own forms, nothing else; and who may frame them.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors ";

    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var origins = app.ApplicationServices.GetRequiredService<IOptions<WebOptions>>().Value.EmbedOrigins;
        var framed = ContentPolicy + string.Join(' ', origins);
        const string alone = ContentPolicy + "'none'";

        app.Use((context, next) =>
        {
            var embedded = origins.Count > 0 && EmbedEndpoints.IsForOtherSites(context.Request.Path);
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = embedded ? framed : alone;
            if (!embedded) headers.XFrameOptions = "DENY";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = embedded ? "cross-origin" : "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(self), payment=(), usb=()";
            return next(context);
        });
    }
}
