using Fakes.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Fixtures;

/// <summary>The whole bot in memory, with its Telegram channel on a fake Bot API.</summary>
internal sealed class TelegramBot : IAsyncDisposable
{
    private readonly BotServer server;

    private TelegramBot(FakeBotApi api, BotServer server) => (Api, this.server) = (api, server);

    public FakeBotApi Api { get; }

    public BotServer Server => server;

    public IServiceProvider Services => server.Services;

    public HttpClient Http { get; private set; } = null!;

    public static Task<TelegramBot> StartAsync(params (string Key, string Value)[] settings) => StartAsync(new FakeBotApi(), settings);

    public static async Task<TelegramBot> StartAsync(FakeBotApi api, params (string Key, string Value)[] settings)
    {
        await api.StartAsync();
        (string Key, string Value)[] usual =
        [
            ("Telegram:Token", FakeBotApi.Token), ("Telegram:ApiUrl", api.Url), ("Telegram:TimeoutSeconds", "2"), ("Telegram:PollSeconds", "2"),
            ("Web:PublicUrl", "https://hoi.langiang.example"),
        ];
        var started = BotServer.WithSamples([.. settings, .. usual.ExceptBy(settings.Select(setting => setting.Key), setting => setting.Key)]);
        return new(api, started) { Http = started.CreateClient() };
    }

    public T Get<T>()
        where T : notnull => server.Services.GetRequiredService<T>();

    /// <summary>Writes, and waits for what comes back.</summary>
    public async Task<SentMessage> AskAsync(long chat, string text, long? user = null)
    {
        var before = Api.In(chat).Count;
        Api.Write(chat, text, user);
        return (await Api.WaitAsync(chat, before + 1, Patience.Token))[before];
    }

    public async Task<SentMessage> PressAsync(long chat, string payload)
    {
        var before = Api.In(chat).Count;
        Api.Press(chat, payload);
        return (await Api.WaitAsync(chat, before + 1, Patience.Token))[before];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.DisposeAsync();
        await Api.DisposeAsync();
    }
}
