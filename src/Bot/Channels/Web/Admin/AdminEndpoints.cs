namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri…: the admin pages. Everything works by links and forms alone.</summary>
internal static class AdminEndpoints
{
    /// <summary>A letter takes up to nine characters of a form; uploads have a limit of their own.</summary>
    private const int MostBytes = 2 << 20;

    public static WebApplicationBuilder AddAdminPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AdminGate>();
        builder.Services.AddSingleton<AdminNotes>();
        builder.Services.AddSingleton<SignInLimits>();
        return builder.AddOpenIdSignIn();
    }

    public static void MapAdminPages(this WebApplication app)
    {
        app.MapOpenIdSignIn();
        app.MapSignIn();
        // The gate asks for a token of its own with every form.
        var admin = app.MapGroup(AdminPaths.Home).AddEndpointFilter(app.Services.GetRequiredService<AdminGate>()).DisableAntiforgery()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes)).ExcludeFromDescription();
        admin.MapSignOut();
        admin.MapOverview();
        admin.MapRuns();
        admin.MapUploads();
        admin.MapWithdrawals();
        admin.MapQuestions();
        admin.MapTickets();
        admin.MapLists();
        admin.MapNotices();
        admin.MapAudit();
        admin.MapBackups();
    }
}
