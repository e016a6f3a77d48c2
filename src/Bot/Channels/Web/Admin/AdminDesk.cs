using Bot.Answering;
using Bot.Channels.Web.Assets;
using Bot.Channels.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Channels.Web.Admin;

/// <summary>What the admin pages share: the frame of every page, who is signed in, and a note of what was just done.</summary>
internal sealed record AdminDesk(Shell Shell, SignedIn By, Note? Note, string ScriptUrl)
{
    public static AdminDesk For(HttpContext context)
    {
        var by = SignedIn.Of(context);
        return new(
            Shell.For(context), by, context.RequestServices.GetRequiredService<AdminNotes>().Take(by),
            context.RequestServices.GetRequiredService<WebAssets>().UrlOf("admin.js"));
    }

    public bool May(State.Administration.AdminRole role) => By.May(role);

    /// <summary>A page as the answer to what was just sent, with its mistake.</summary>
    public static RazorComponentResult<Markup> Show(HttpContext context, Func<AdminDesk, RenderFragment> page, string? wrong = null)
    {
        var shown = For(context);
        return wrong is null
            ? Html.Of(page(shown))
            : Html.Of(page(shown with { Note = new(wrong, IsBad: true) }), StatusCodes.Status400BadRequest);
    }

    public static IResult Refusal(HttpContext context, int status, string why) => Html.Of(RefusalPage.Of(Shell.For(context), Replies.TitleOf(status), why), status);
}
