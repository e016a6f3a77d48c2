using Bot.Admin.Notices;
using Bot.Channels.Web.Assets;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary>What all pages share: names, how the reader wants it to look, where style and script are.</summary>
internal sealed record Shell(WebOptions Options, Display Display, string Path, string StyleUrl, IReadOnlyList<string> ScriptUrls, string IconUrl)
{
    /// <summary>Shown in a frame on another site: without head and foot, and documents open in a tab of their own.</summary>
    public bool Embedded { get; init; }

    /// <summary>Style of the desk, beside that of every page.</summary>
    public required string DeskStyleUrl { get; init; }

    /// <summary>Style of the admin pages.</summary>
    public required string AdminStyleUrl { get; init; }

    /// <summary>Emergency notices in force.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    public static Shell For(HttpContext context)
    {
        var assets = context.RequestServices.GetRequiredService<WebAssets>();
        return new(
            context.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value,
            DisplayTools.DisplayOf(context.Request),
            HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/",
            assets.UrlOf("site.css"),
            [assets.UrlOf("display.js"), assets.UrlOf("history.js"), assets.UrlOf("actions.js"), assets.UrlOf("chat.js")],
            assets.UrlOf("icon.svg"))
        {
            DeskStyleUrl = assets.UrlOf("desk.css"),
            AdminStyleUrl = assets.UrlOf("admin.css"),
            Notices = context.RequestServices.GetRequiredService<NoticeDesk>().Shown,
        };
    }
}
