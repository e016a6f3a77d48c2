using System.Globalization;
using System.Text;
using Bot.Admin;
using Bot.Admin.Contacts;
using Bot.Admin.Crawling;
using Bot.Admin.Vocabulary;
using Bot.Answering.Contacts;
using Bot.State.Administration;

namespace Bot.Channels.Web.Admin;

/// <summary>Lists that the province keeps itself: /quan-tri/tu-dong-nghia, /quan-tri/danh-ba, /quan-tri/nguon.</summary>
internal static class ListEndpoints
{
    public static void MapLists(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/tu-dong-nghia", (HttpContext context, SynonymList synonyms) => AdminDesk.Show(context, desk => SynonymsPage.Of(desk, synonyms.Text))).Needs(AdminRole.Viewer);
        admin.MapPost("/tu-dong-nghia", SaveSynonymsAsync).Needs(AdminRole.Editor);

        admin.MapGet("/danh-ba", (int? sua, HttpContext context, ContactBook book) => AdminDesk.Show(context, desk => ContactsPage.Of(desk, ContactsView.Of(book, sua)))).Needs(AdminRole.Viewer);
        admin.MapPost("/danh-ba", SaveContactAsync).Needs(AdminRole.Editor);
        admin.MapGet("/danh-ba/ban/{name}", (string name, HttpContext context, ContactBook book) => book.Version(name) is { } text
            ? Results.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", name)
            : AdminDesk.Refusal(context, StatusCodes.Status404NotFound, AdminReplies.NoSuchVersion)).Needs(AdminRole.Editor);
        admin.MapPost("/danh-ba/ban/{name}", RestoreContactsAsync).Needs(AdminRole.Editor);

        admin.MapGet("/nguon", (HttpContext context, CrawlDesk crawls) => AdminDesk.Show(context, desk => SourcesPage.Of(desk, crawls.Plan, crawls.Last, new("", "rss", "")))).Needs(AdminRole.Viewer);
        admin.MapPost("/nguon", AddSourceAsync).Needs(AdminRole.Admin);
        admin.MapPost("/nguon/bo", RemoveSourceAsync).Needs(AdminRole.Admin);
        admin.MapPost("/nguon/lich", SetRhythmAsync).Needs(AdminRole.Admin);
        admin.MapPost("/nguon/chay", async (HttpContext context, CrawlDesk crawls, AdminNotes notes) =>
        {
            var name = context.Request.Form["ten"].ToString();
            var begun = await crawls.BeginAsync(SignedIn.Of(context).Person, crawls.Plan.Sources.Any(source => source.Name == name) ? name : null);
            return notes.Then(context, begun.Refusal is null ? AdminPaths.Runs : AdminPaths.Sources, begun.Refusal ?? AdminReplies.CrawlStarted, isBad: begun.Refusal is not null);
        }).Needs(AdminRole.Editor);
    }

    private static async Task<IResult> SaveSynonymsAsync(HttpContext context, SynonymList synonyms, AdminNotes notes, Audit audit)
    {
        var text = context.Request.Form["danh-sach"].ToString();
        if (synonyms.Save(text) is { } wrong) return AdminDesk.Show(context, desk => SynonymsPage.Of(desk, text), wrong);
        await audit.WriteAsync(SignedIn.Of(context).Person, "synonyms", null, "saved");
        return notes.Then(context, AdminPaths.Synonyms, AdminReplies.SynonymsSaved);
    }

    private static async Task<IResult> SaveContactAsync(HttpContext context, ContactBook book, AdminNotes notes, Audit audit)
    {
        var form = context.Request.Form;
        int? at = int.TryParse(form["dong"], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
        var isRemoval = form["bo"] == "co";
        if (!TryDay(form["valid_from"], out var from) || !TryDay(form["valid_to"], out var to))
            return AdminDesk.Show(context, desk => ContactsPage.Of(desk, ContactsView.Of(book, at)), AdminReplies.ContactsUnreadable);
        var contact = new Contact
        {
            Agency = Cell("agency"),
            Field = Cell("field"),
            Person = Cell("person"),
            Role = Cell("role"),
            Phone = Cell("phone"),
            Email = Cell("email"),
            Hours = Cell("hours"),
            From = from,
            To = to,
        };
        var by = SignedIn.Of(context).Person;
        if (book.Replace(at, isRemoval ? null : contact, form["ban"].ToString(), by.User) is { } wrong)
            return AdminDesk.Show(context, desk => ContactsPage.Of(desk, ContactsView.Of(book, at) with { Edited = contact }), wrong);
        await audit.WriteAsync(by, "contacts", contact.Agency, isRemoval ? "removed" : at is null ? "added" : "changed");
        return notes.Then(context, AdminPaths.Contacts, AdminReplies.ContactsSaved);

        string Cell(string name) => form[name].ToString().Trim();
    }

    private static async Task<IResult> RestoreContactsAsync(string name, HttpContext context, ContactBook book, AdminNotes notes, Audit audit)
    {
        if (book.Version(name) is not { } text) return AdminDesk.Refusal(context, StatusCodes.Status404NotFound, AdminReplies.NoSuchVersion);
        var by = SignedIn.Of(context).Person;
        if (book.Save(text, context.Request.Form["ban"].ToString(), by.User) is { } wrong) return notes.Then(context, AdminPaths.Contacts, wrong, isBad: true);
        await audit.WriteAsync(by, "contacts", name, "restored");
        return notes.Then(context, AdminPaths.Contacts, AdminReplies.ContactsSaved);
    }

    private static async Task<IResult> AddSourceAsync(HttpContext context, CrawlDesk crawls, AdminNotes notes, Audit audit)
    {
        var form = context.Request.Form;
        var plan = crawls.Plan;
        var source = new CrawlPlace(form["ten"].ToString().Trim(), form["kieu"].ToString(), form["dia-chi"].ToString().Trim())
        {
            Links = form["mau"].ToString().Trim() is { Length: > 0 } links ? links : null,
            Most = int.TryParse(form["so-trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : 0,
        };
        if (plan.Wrong(source) is { } wrong) return AdminDesk.Show(context, desk => SourcesPage.Of(desk, plan, crawls.Last, source), wrong);
        crawls.Save(plan.With(source));
        await audit.WriteAsync(SignedIn.Of(context).Person, "source", $"{source.Name} {source.Url}", "saved");
        return notes.Then(context, AdminPaths.Sources, AdminReplies.SourcesSaved);
    }

    private static async Task<IResult> RemoveSourceAsync(HttpContext context, CrawlDesk crawls, AdminNotes notes, Audit audit)
    {
        var name = context.Request.Form["ten"].ToString();
        crawls.Save(crawls.Plan.Without(name));
        await audit.WriteAsync(SignedIn.Of(context).Person, "source", name, "removed");
        return notes.Then(context, AdminPaths.Sources, AdminReplies.SourceGone);
    }

    private static async Task<IResult> SetRhythmAsync(HttpContext context, CrawlDesk crawls, AdminNotes notes, Audit audit)
    {
        if (!int.TryParse(context.Request.Form["gio"], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours > CrawlPlan.MostHours)
            return notes.Then(context, AdminPaths.Sources, AdminReplies.WrongRhythm, isBad: true);
        crawls.Save(crawls.Plan with { EveryHours = hours });
        await audit.WriteAsync(SignedIn.Of(context).Person, "source", null, string.Create(CultureInfo.InvariantCulture, $"every {hours} hours"));
        return notes.Then(context, AdminPaths.Sources, AdminReplies.SourcesSaved);
    }

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        day = read;
        return true;
    }
}

/// <summary>What the page of contacts shows: the rows, the one being edited, its place (null: a new one), and which version that is.</summary>
internal sealed record ContactsView(IReadOnlyList<Contact> Rows, int? At, Contact Edited, string Stamp, IReadOnlyList<ContactVersion> Versions)
{
    public static ContactsView Of(ContactBook book, int? at)
    {
        var rows = book.All();
        var edited = at is { } row && row >= 0 && row < rows.Count ? rows[row] : null;
        return new(rows, edited is null ? null : at, edited ?? new Contact { Agency = "", Field = "" }, ContactBook.StampOf(book.Text), book.Versions());
    }
}
