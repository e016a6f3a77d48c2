using Bot.Tests.Fixtures;
using Fakes.Zalo;

namespace Bot.Tests.Channels.ZaloOA;

/// <summary>A bot over the samples behind the fake of an Official Account.</summary>
public abstract class ZaloOaTests : IAsyncLifetime
{
    private protected const string Question = "giá giữ ô tô một lượt";
    private protected const string User = "2468135790246813579";

    private protected FakeZaloOa Zalo { get; } = new();
    private protected BotServer Server { get; private set; } = null!;
    private protected HttpClient Http { get; private set; } = null!;

    private protected static CancellationToken Cancelled => Patience.Token;

    public async ValueTask InitializeAsync()
    {
        await Zalo.StartAsync();
        Server = BotServer.WithSamples(
            ("ZaloOa:AppId", FakeZaloOa.AppId), ("ZaloOa:AppSecret", FakeZaloOa.AppSecret), ("ZaloOa:WebhookSecret", FakeZaloOa.WebhookSecret),
            ("ZaloOa:RefreshToken", FakeZaloOa.FirstRefreshToken), ("ZaloOa:ApiUrl", Zalo.Url), ("ZaloOa:OauthUrl", Zalo.Url), ("ZaloOa:TimeoutSeconds", "3"),
            ("ZaloOa:ForgetEvents:0", "user_wants_deletion"));
        Http = Server.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        await Server.DisposeAsync();
        await Zalo.DisposeAsync();
    }
}
