using Bot.Channels.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Channels.ZaloOA;

internal static class ZaloOaSetup
{
    public static WebApplicationBuilder AddZaloOa(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ZaloOaOptions>().BindConfiguration("ZaloOa").ValidateDataAnnotations().ValidateOnStart();
        if (string.IsNullOrEmpty(builder.Configuration["ZaloOa:AppId"])) return builder;

        builder.Services.AddPlatformClient<ZaloOaClient>();
        builder.Services.AddSingleton<ZaloOaAccess>();
        builder.Services.AddSingleton<ZaloOaChannel>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ZaloOaChannel>());
        return builder;
    }

    /// <summary>200 at once: Zalo waits two seconds, and switches the webhook off when it has waited in vain too often.</summary>
    public static void MapZaloOa(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<ZaloOaOptions>>().Value.IsOn()) return;
        app.MapPost(ZaloOaChannel.WebhookPath, async (HttpRequest request, ZaloOaChannel channel) =>
            await WebhookGate.ReadAsync(request) is { } body && await channel.TakeAsync(body, request.Headers["X-ZEvent-Signature"])
                ? Results.Ok()
                : Results.StatusCode(StatusCodes.Status401Unauthorized)).ExcludeFromDescription();
    }
}
