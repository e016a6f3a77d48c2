using System.Globalization;
using Bot.Admin;
using Bot.Admin.Reviewing;
using Bot.Answering;
using Bot.State.Administration;
using Bot.State.Chats;

namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri/phieu: questions that citizens sent to the officers, by the day they are due.</summary>
internal static class TicketEndpoints
{
    private const int Shown = 100;

    public static void MapTickets(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/phieu", (HttpContext context, Tickets tickets, TicketDesk work, TimeProvider clock) => AdminDesk.Show(context, desk =>
            TicketsPage.Of(desk, [.. tickets.Open(Shown).Select(work.DueOf)], tickets.Answered(Shown), Vietnam.Today(clock)))).Needs(AdminRole.Editor);
        admin.MapGet("/phieu/{id:long}", (long id, HttpContext context, Tickets tickets, TicketDesk work, TimeProvider clock) => Page(context, id, tickets, work, clock, "", null)).Needs(AdminRole.Editor);
        admin.MapPost("/phieu/{id:long}/tra-loi", (long id, HttpContext context, Tickets tickets, TicketDesk work, TimeProvider clock) =>
            SettleAsync(context, id, tickets, work, clock, "traloi", text => text, AdminReplies.TicketAnswered(id))).Needs(AdminRole.Editor);
        admin.MapPost("/phieu/{id:long}/dong", (long id, HttpContext context, Tickets tickets, TicketDesk work, TimeProvider clock) =>
            SettleAsync(context, id, tickets, work, clock, "close ticket", AdminReplies.TicketClosed, AdminReplies.ClosedOnWeb(id))).Needs(AdminRole.Editor);
    }

    private static async Task<IResult> SettleAsync(
        HttpContext context, long id, Tickets tickets, TicketDesk work, TimeProvider clock, string action, Func<string, string> answer, string done)
    {
        var text = context.Request.Form["noi-dung"].ToString().ReplaceLineEndings("\n").Trim();
        if (text.Length is 0 or > TicketDesk.LongestAnswer) return Page(context, id, tickets, work, clock, text, AdminReplies.EmptyAnswer);
        var by = SignedIn.Of(context).Person;
        var refused = await work.AnswerAsync(id, answer(text), by);
        var services = context.RequestServices;
        await services.GetRequiredService<Audit>().WriteAsync(by, action, id.ToString(CultureInfo.InvariantCulture), refused?.Outcome ?? "done");
        return refused is { } why ? Page(context, id, tickets, work, clock, text, why.Says) : services.GetRequiredService<AdminNotes>().Then(context, AdminPaths.Tickets, done);
    }

    private static IResult Page(HttpContext context, long id, Tickets tickets, TicketDesk work, TimeProvider clock, string typed, string? wrong) => tickets.Find(id) is { } ticket
        ? AdminDesk.Show(context, desk => TicketAdminPage.Of(desk, work.DueOf(ticket), Vietnam.Today(clock), typed), wrong)
        : AdminDesk.Refusal(context, StatusCodes.Status404NotFound, AdminReplies.NoSuchTicket);
}
