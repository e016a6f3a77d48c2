using Archive.Documents;
using Archive.Text;
using Bot.Channels.Web.Feeds;
using Bot.Channels.Web.Pages;
using Bot.Desk;
using Bot.Desk.Alerts;
using Bot.Desk.Coverage;
using Bot.Desk.Events;
using Bot.Desk.Operators;
using Bot.Desk.Searching;

namespace Bot.Channels.Web.Desk;

/// <summary>What is new and what is there: trying an alert, the feed of a search, the week, the coverage, events.</summary>
internal static class WatchPages
{
    private const int NewestInFeed = 50;

    public static void MapWatching(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(WatchPage.Room, (string? q, AlertBook book, HttpContext context) => Html.Of(WatchPage.Of(Shell.For(context), string.IsNullOrWhiteSpace(q) ? null : book.Try(q))));
        desk.MapGet("/moi.atom", (string? q, DeskSearch search, HttpContext context) => Feed(q ?? "", search, context));
        desk.MapGet(DigestPage.Room, (DateOnly? tuan, DeskSearch search, HttpContext context) =>
        {
            var monday = Monday(tuan ?? search.Today.AddDays(-7));
            var week = new DateCondition(DateField.Dated, new DateRange(monday, monday.AddDays(6)));
            return Html.Of(DigestPage.Of(Shell.For(context), monday, search.Find(new(week.ToString(), [week]), DeskOrder.Newest)));
        });
        desk.MapGet(CoveragePage.Room, (CoverageBook book, HttpContext context) => Html.Of(CoveragePage.Of(Shell.For(context), book.Report())));
        desk.MapGet(EventPage.Room, (string? ai, EventBook book, HttpContext context) => Html.Of(EventPage.Of(Shell.For(context), Filter(book.Events(), ai), ai)));
    }

    private static IResult Feed(string text, DeskSearch search, HttpContext context)
    {
        var query = search.Read(text);
        if (!query.IsRead) return Failures.Result(context, StatusCodes.Status400BadRequest, string.Join(" ", query.Faults.Select(DeskReplies.At)));
        var site = SiteAddress.Of(context.Request);
        var documents = search.Find(query, DeskOrder.Newest).Rows.Take(NewestInFeed).Select(row => row.Document).ToList();
        return FeedEndpoints.Atom(xml => AtomFeed.Write(xml, DeskReplies.FeedOf(query), $"{site}{DeskPaths.Feed(text)}", $"{site}{DeskPaths.Search(text)}", documents, site));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static EventList Filter(EventList events, string? who)
    {
        if (string.IsNullOrWhiteSpace(who)) return events;
        var sought = Folding.Fold(who.Trim());
        return events with { Activities = [.. events.Activities.Where(activity => Folding.Fold($"{activity.Person}, {activity.Role}").Contains(sought, StringComparison.Ordinal))] };
    }
}
