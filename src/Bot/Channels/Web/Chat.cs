using Bot.Answering;
using Bot.Channels.Web.Answers;
using Bot.Channels.Web.Api;
using Bot.Channels.Web.Pages;
using Bot.Conversations;
using Bot.Conversations.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Channels.Web;

/// <summary>The chat page: GET shows it empty, POST with one question and its answer, for browsers without script.</summary>
internal static class Chat
{
    public static void MapChat(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpContext context) => Page(context, new(WebAsker.NewConversation())));
        // No state of a person hangs on asking, so a form from elsewhere could do no harm: no antiforgery token, no cookie.
        app.MapPost("/", AskAsync).AddEndpointFilter(app.ServiceProvider.GetRequiredService<QuestionLimits>()).DisableAntiforgery();
    }

    private static async Task<IResult> AskAsync(HttpRequest http, Asking asking, Forgetting forgetting, RecentAnswers recent, CancellationToken cancellationToken)
    {
        if (!http.HasFormContentType) return Failures.Page(http.HttpContext, StatusCodes.Status400BadRequest, Replies.EmptyQuestion);
        var form = await http.ReadFormAsync(cancellationToken);
        var request = new AskRequest(form["text"], form["conversation"]) { Keep = form["luu"] == "1" };
        if (request.Text?.Trim() == AnswerEndpoints.Forget)
        {
            await AnswerEndpoints.EraseAsync(request.Conversation ?? "", forgetting, recent);
            return Html.Of(MessagePage.Of(Shell.For(http.HttpContext), Replies.DoneTitle, Sentences.Forgotten));
        }
        var asked = await asking.AskForPageAsync(request, cancellationToken);
        var conversation = asked.Question?.Conversation ?? WebAsker.NewConversation();
        return Page(http.HttpContext, new(conversation) { Asked = asked, Typed = request.Text });
    }

    public static RazorComponentResult<Markup> Page(HttpContext context, ChatView view, Shell? shell = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Html.Of(ChatPage.Of(shell ?? Shell.For(context), view), view.Asked?.Status ?? StatusCodes.Status200OK);
    }
}

/// <summary>What the chat page shows: the conversation that the form goes on with, and, sent without script, the one question with its answer.</summary>
internal sealed record ChatView(string Conversation)
{
    public Asked? Asked { get; init; }

    /// <summary>What was typed, to mend it when it was refused.</summary>
    public string? Typed { get; init; }
}
