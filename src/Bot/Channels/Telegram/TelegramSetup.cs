using Bot.Channels.Chats;
using Bot.Channels.Telegram.Api;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Telegram;

internal static class TelegramSetup
{
    public static WebApplicationBuilder AddTelegram(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelegramOptions>().BindConfiguration("Telegram").ValidateDataAnnotations().ValidateOnStart();
        if (string.IsNullOrEmpty(builder.Configuration["Telegram:Token"])) return builder;

        builder.Services.AddPlatformClient<TelegramClient>();
        builder.Services.AddSingleton<InlineResults>();
        builder.Services.AddSingleton<TelegramStart>();
        builder.Services.AddSingleton<TelegramChannel>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TelegramChannel>());
        return builder;
    }

    public static void MapTelegram(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<TelegramOptions>>().Value;
        if (!options.IsOn() || options.WebhookUrl is null) return;
        app.MapPost(TelegramStart.WebhookPath, async (HttpRequest request, TelegramChannel channel) =>
        {
            if (!WebhookGate.IsSecret(request.Headers["X-Telegram-Bot-Api-Secret-Token"], options.WebhookSecret!)) return Results.StatusCode(StatusCodes.Status401Unauthorized);
            if (await WebhookGate.ReadAsync(request) is { } body) await channel.TakeAsync(body);
            return Results.Ok();
        }).ExcludeFromDescription();
    }
}
