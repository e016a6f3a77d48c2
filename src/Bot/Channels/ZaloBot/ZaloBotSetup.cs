using Bot.Channels.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Channels.ZaloBot;

internal static class ZaloBotSetup
{
    public static WebApplicationBuilder AddZaloBot(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ZaloBotOptions>().BindConfiguration("ZaloBot").ValidateDataAnnotations().ValidateOnStart();
        if (string.IsNullOrEmpty(builder.Configuration["ZaloBot:Token"])) return builder;

        builder.Services.AddPlatformClient<ZaloBotClient>();
        builder.Services.AddSingleton<ZaloBotChannel>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ZaloBotChannel>());
        return builder;
    }

    public static void MapZaloBot(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ZaloBotOptions>>().Value;
        if (!options.IsOn() || options.WebhookUrl is null) return;
        app.MapPost(ZaloBotChannel.WebhookPath, async (HttpRequest request, ZaloBotChannel channel) =>
        {
            if (!WebhookGate.IsSecret(request.Headers["X-Bot-Api-Secret-Token"], options.WebhookSecret!)) return Results.StatusCode(StatusCodes.Status401Unauthorized);
            if (await WebhookGate.ReadAsync(request) is { } body) await channel.TakeAsync(body);
            return Results.Ok();
        }).ExcludeFromDescription();
    }
}
