using System.Net;
using System.Text.Json.Nodes;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Fakes.OpenId;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

/// <summary>Sign-in by OpenID Connect, against a provider on loopback.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private readonly FakeOpenId provider = new();
    private BotServer server = null!;

    public async ValueTask InitializeAsync()
    {
        await provider.StartAsync();
        server = BotServer.WithSamples(
            ("OpenId:Authority", provider.Url), ("OpenId:ClientId", FakeOpenId.ClientId), ("OpenId:ClientSecret", FakeOpenId.ClientSecret),
            ("OpenId:Admins:0", "tro-ly-quan-tri"), ("OpenId:Editors:0", "tro-ly-bien-tap"), ("OpenId:Viewers:0", "tro-ly-xem"));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Theory]
    [InlineData("tro-ly-xem", "chỉ xem")]
    [InlineData("tro-ly-bien-tap", "biên tập")]
    [InlineData("tro-ly-quan-tri", "quản trị")]
    public async Task An_account_of_the_province_signs_in_with_the_role_of_its_group(string group, string role)
    {
        provider.Claims = new() { ["preferred_username"] = "mai.anh", ["groups"] = new JsonArray("khac", group) };
        using var browser = AdminBrowser.Stranger(server);

        (await SignInAsync(browser)).ShouldBe("/quan-tri");

        var page = await browser.GetAsync("/quan-tri");
        page.ShouldContain("<strong>mai.anh</strong>");
        page.ShouldContain($"<span>{role}</span>");
        server.Services.GetRequiredService<Audit>().Last(1)[0].Action.ShouldBe("sign-in openid");
    }

    [Fact]
    public async Task An_account_without_a_role_is_told_so_and_stays_outside()
    {
        provider.Claims = new() { ["preferred_username"] = "ai.do", ["groups"] = new JsonArray("khac") };
        using var browser = AdminBrowser.Stranger(server);

        (await SignInAsync(browser)).ShouldBe("/quan-tri/dang-nhap?loi=vai-tro");

        (await browser.FetchAsync("/quan-tri")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_token_that_somebody_else_signed_opens_nothing()
    {
        provider.ForgesTokens = true;
        using var browser = AdminBrowser.Stranger(server);

        (await SignInAsync(browser)).ShouldBe("/quan-tri/dang-nhap?loi=openid");

        (await browser.FetchAsync("/quan-tri")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_answer_that_another_browser_asked_for_opens_nothing()
    {
        using var attacker = AdminBrowser.Stranger(server);
        var back = await AnswerAsync(attacker);
        using var victim = AdminBrowser.Stranger(server);

        using var response = await victim.FetchAsync(back);

        response.Headers.Location!.ToString().ShouldBe("/quan-tri/dang-nhap?loi=openid");
        (await victim.FetchAsync("/quan-tri")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_way_in()
    {
        await using var without = BotServer.WithSamples();
        using var browser = AdminBrowser.Stranger(without);

        (await browser.GetAsync("/quan-tri/dang-nhap")).ShouldNotContain("openid");
        (await browser.FetchAsync("/quan-tri/dang-nhap/openid")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> SignInAsync(AdminBrowser browser)
    {
        using var response = await browser.FetchAsync(await AnswerAsync(browser));
        return response.Headers.Location!.ToString();
    }

    /// <summary>Asks the provider as a browser does, and returns where it leads back to.</summary>
    private static async Task<string> AnswerAsync(AdminBrowser browser)
    {
        using var challenge = await browser.FetchAsync("/quan-tri/dang-nhap/openid");
        challenge.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        using var answer = await http.GetAsync(challenge.Headers.Location, Patience.Token);
        return answer.Headers.Location!.PathAndQuery;
    }
}
