using System.Text.Json;
using Bot.Answering;
using Bot.Answering.Privacy;
using Bot.Channels.Web.Desk;
using Bot.Channels.Web.Pages;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.Conversations.Commands;
using Bot.State.Chats;

namespace Bot.Channels.Web.Answers;

/// <summary>What the script is told after a button: a sentence, and where the thing made lies.</summary>
internal sealed record Outcome(string Message, string? Url = null);

/// <summary>
/// What a reader does with an answer: judge it, share it, hand the question to the officers, have all of it deleted. Forms, so that they work
/// without script; the script asks for JSON and stays on the page.
/// </summary>
internal static class AnswerEndpoints
{
    public const string Judge = "/danh-gia";
    public const string Share = "/chia-se";
    public const string Ask = "/can-bo";
    public const string Forget = "/xoa";
    public const string SharedAt = "/tl";
    public const string TicketAt = "/phieu";

    public static void MapAnswers(this WebApplication app)
    {
        app.Services.GetRequiredService<ChatPosts>().OpenForVisits(WebAsker.Channel);
        var forms = app.MapGroup("").AddEndpointFilter(new OwnForms()).AddEndpointFilter(app.Services.GetRequiredService<DeskLimits>()).DisableAntiforgery();
        forms.MapPost(Judge, JudgeAsync);
        forms.MapPost(Share, ShareAsync);
        forms.MapPost(Forget, ForgetAsync);
        forms.MapPost(Ask, AskAsync).AddEndpointFilter(app.Services.GetRequiredService<TicketLimits>());
        app.MapGet(SharedAt + "/{code}", Shared);
        app.MapGet(TicketAt + "/{code}", Ticket);
    }

    private static async Task<IResult> JudgeAsync(HttpRequest http, RecentAnswers recent, Feedback feedback, CancellationToken cancellationToken)
    {
        var form = await ReadAsync(http, cancellationToken);
        var said = form["y"].ToString();
        var reason = Sentences.Reasons.FirstOrDefault(one => one.Name == said).Name;
        if (recent.Find(form["khoa"]) is not { } shown) return Gone(http);
        if (said != "useful" && reason is null) return Failures.Result(http.HttpContext, StatusCodes.Status400BadRequest, Replies.WrongForm);
        await feedback.GiveAsync(shown.Key, useful: reason is null, reason);
        return Done(http, new(reason is null ? Sentences.ThanksUseful : Sentences.ThanksReason));
    }

    private static async Task<IResult> ShareAsync(HttpRequest http, RecentAnswers recent, SharedAnswers shared, CancellationToken cancellationToken)
    {
        var form = await ReadAsync(http, cancellationToken);
        if (recent.Find(form["khoa"]) is not { } shown) return Gone(http);
        var owner = WebAsker.Of(shown.Question.Conversation) ?? new(WebAsker.Channel, "");
        await shared.ShareAsync(owner, shown.Key, Masking.Of(shown.Question.Text).Text, AnswerJson.Write(shown.Answer));
        return Done(http, new(Replies.SharedFor(SharedAnswers.Lifetime.Days), $"{SharedAt}/{shown.Key}"));
    }

    private static async Task<IResult> AskAsync(HttpRequest http, Officers officers, CancellationToken cancellationToken)
    {
        var form = await ReadAsync(http, cancellationToken);
        var text = form["text"].ToString().Trim();
        var most = Shell.For(http.HttpContext).Options.MaxQuestionLength;
        if (text.Length == 0) return Failures.Result(http.HttpContext, StatusCodes.Status400BadRequest, Replies.EmptyQuestion);
        if (text.Length > most) return Failures.Result(http.HttpContext, StatusCodes.Status400BadRequest, Replies.TooLong(text.Length, most));
        var asker = WebAsker.Of(form["conversation"]) ?? new(WebAsker.Channel, WebAsker.NewConversation());
        var code = ShownAnswers.NewKey();
        var ticket = await officers.OpenAsync(asker, code, text);
        return Done(http, new(Replies.TicketMade(ticket), $"{TicketAt}/{code}"));
    }

    /// <summary>At once, for every conversation that the browser still knows.</summary>
    private static async Task<IResult> ForgetAsync(HttpRequest http, Forgetting forgetting, RecentAnswers recent, CancellationToken cancellationToken)
    {
        var form = await ReadAsync(http, cancellationToken);
        foreach (var conversation in form["conversation"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(100))
            await EraseAsync(conversation, forgetting, recent);
        return Done(http, new(Sentences.Forgotten));
    }

    public static async Task EraseAsync(string conversation, Forgetting forgetting, RecentAnswers recent)
    {
        recent.Forget(conversation);
        if (WebAsker.Of(conversation) is { } asker) await forgetting.ForgetAsync(asker, conversation);
    }

    private static IResult Shared(string code, SharedAnswers shared, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (shared.Find(code) is not { } found) return Failures.Page(context, StatusCodes.Status404NotFound, Replies.NoSuchShared);
        var answer = JsonSerializer.Deserialize(found.Body, AnswerJson.Readable.CitedAnswer)!;
        return Html.Of(SharedPage.Of(Shell.For(context), found, answer));
    }

    private static IResult Ticket(string code, Tickets tickets, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return tickets.Find(WebAsker.Channel, code) is { } ticket
            ? Html.Of(TicketPage.Of(Shell.For(context), ticket))
            : Failures.Page(context, StatusCodes.Status404NotFound, Replies.NoSuchTicket);
    }

    private static async Task<IFormCollection> ReadAsync(HttpRequest http, CancellationToken cancellationToken) =>
        http.HasFormContentType ? await http.ReadFormAsync(cancellationToken) : FormCollection.Empty;

    private static IResult Gone(HttpRequest http) => Failures.Result(http.HttpContext, StatusCodes.Status410Gone, Replies.AnswerGone);

    private static IResult Done(HttpRequest http, Outcome outcome)
    {
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        return http.GetTypedHeaders().Accept is [{ MediaType.Value: "application/json" }, ..]
            ? TypedResults.Json(outcome, WebJson.Readable.Outcome)
            : Html.Of(MessagePage.Of(Shell.For(http.HttpContext), Replies.DoneTitle, outcome.Message, outcome.Url));
    }
}
