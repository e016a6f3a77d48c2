using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Channels.Web.Pages;

/// <summary>
/// Carries a piece of markup to the response. Our pages are functions from records to markup, written in Razor
/// (<c>AnswerView.Of(answer)</c>): Razor makes component classes public, so their parameters could not be our internal records.
/// </summary>
public sealed class Markup : ComponentBase
{
    [Parameter]
    public RenderFragment? Content { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Content);
}

internal static class Html
{
    public static RazorComponentResult<Markup> Of(RenderFragment content, int status = StatusCodes.Status200OK) =>
        new(new { Content = content }) { StatusCode = status, PreventStreamingRendering = true };
}
