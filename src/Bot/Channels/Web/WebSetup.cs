using System.Net;
using Bot.Channels.Web.Admin;
using Bot.Channels.Web.Answers;
using Bot.Channels.Web.Api;
using Bot.Channels.Web.Assets;
using Bot.Channels.Web.Desk;
using Bot.Channels.Web.Documents;
using Bot.Channels.Web.Embedding;
using Bot.Channels.Web.Feeds;
using Bot.Channels.Web.Metrics;
using Bot.Channels.Web.Pages;
using Bot.Channels.Web.Receipts;
using Bot.Channels.Web.Statistics;
using Bot.Conversations.Chats;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

internal static class WebSetup
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder, string? urls)
    {
        builder.Services.AddOptions<WebOptions>().BindConfiguration("Web").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<WebOptions>>((forwarded, web) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in web.Value.TrustedProxies) forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        });
        builder.Services.AddRazorComponents();
        builder.Services.AddResponseCompression();
        builder.Services.AddSingleton<WebAssets>();
        builder.Services.AddScoped<DocumentPages>();
        builder.Services.AddScoped<SearchPages>();
        builder.Services.AddSingleton<RecentAnswers>();
        builder.Services.AddSingleton<TicketLimits>();
        builder.Services.AddScoped<Asking>();
        builder.Services.AddSingleton<QuestionLimits>();
        builder.Services.AddSingleton<DeskLimits>();
        builder.AddAdminPages();
        builder.Services.AddOpenApi(api => api.ShouldInclude = endpoint => endpoint.RelativePath is { } path && (path.StartsWith("api/", StringComparison.Ordinal) || path == "health"));
        builder.Services.AddSingleton<MetricsPage>();
        builder.AddTelemetry();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        string[] hostSettings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        if (urls is not null || hostSettings.All(key => builder.Configuration[key] is null))
            builder.WebHost.UseUrls(urls ?? DefaultUrl);
        return builder;
    }

    public static void MapWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(failed => failed.Run(Failures.AnswerAsync));
        app.UseResponseCompression();
        app.UseStatusCodePages(Failures.AnswerStatusAsync);
        app.UseRouting();

        app.MapAssets();
        app.MapHealth();
        app.MapAskApi();
        app.MapDocumentsApi();
        app.MapOpenApi("/api/openapi.json");
        app.MapMetrics();
        app.MapChat();
        app.MapAnswers();
        app.MapGet("/rieng-tu", (HttpContext context, IOptions<ChatOptions> chats) => Html.Of(PrivacyPage.Of(Shell.For(context), chats.Value.TicketDays)));
        app.MapDocuments();
        app.MapReceipts();
        app.MapStatistics();
        app.MapFeeds();
        app.MapDisplay();
        app.MapEmbedding();
        app.MapDesk();
        app.MapAdminPages();
    }
}
