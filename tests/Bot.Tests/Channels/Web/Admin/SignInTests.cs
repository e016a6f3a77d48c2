using System.Net;
using Bot.Admin;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

public sealed class SignInTests
{
    [Fact]
    public async Task A_code_opens_the_pages_once()
    {
        await using var server = BotServer.WithSamples();
        var code = await server.Services.GetRequiredService<AdminCodes>().NewAsync(new("Mai Anh", AdminRole.Editor));
        using var browser = AdminBrowser.Stranger(server);
        using var other = AdminBrowser.Stranger(server);

        using var first = await browser.SignInAsync(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        using var second = await other.SignInAsync(code);

        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetAsync("/quan-tri")).ShouldContain("Mai Anh");
        second.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await other.FollowAsync(second)).ShouldContain(AdminReplies.WrongSignIn);
    }

    [Fact]
    public async Task A_code_has_sixty_bits_and_is_kept_as_a_hash_only()
    {
        using var state = new TestState();
        var code = await new AdminCodes(state.Database, TimeProvider.System).NewAsync(new("a", AdminRole.Admin));

        code.ShouldMatch("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$");
        state.Database.Dispose();
        var files = string.Concat(Directory.EnumerateFiles(state.Folder, "bot.db*").Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        files.ShouldNotContain(code);
        files.ShouldNotContain(code.Replace("-", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_is_good_for_ten_minutes()
    {
        var clock = new MovableClock();
        using var state = new TestState(clock);
        var codes = new AdminCodes(state.Database, clock);
        var (first, second) = (await codes.NewAsync(new("a", AdminRole.Viewer)), await codes.NewAsync(new("b", AdminRole.Viewer)));

        clock.Move(TimeSpan.FromMinutes(9.9));
        (await codes.TakeAsync(first)).ShouldNotBeNull();
        clock.Move(TimeSpan.FromMinutes(0.2));
        (await codes.TakeAsync(second)).ShouldBeNull();
    }

    [Fact]
    public async Task A_session_ends_when_nothing_is_done_and_in_any_case_after_its_hours()
    {
        var clock = new MovableClock();
        using var state = new TestState(clock);
        var sessions = new AdminSessions(state.Database, clock);
        var limits = new SessionLimits(TimeSpan.FromMinutes(30), TimeSpan.FromHours(2));
        var idle = await sessions.BeginAsync(new("a", AdminRole.Admin), limits);
        var busy = await sessions.BeginAsync(new("b", AdminRole.Admin), limits);

        for (var minute = 0; minute < 120; minute += 20)
        {
            (await sessions.FindAsync(busy, limits)).ShouldNotBeNull();
            clock.Move(TimeSpan.FromMinutes(20));
        }

        (await sessions.FindAsync(idle, limits)).ShouldBeNull();
        (await sessions.FindAsync(busy, limits)).ShouldBeNull();
        sessions.All(limits).ShouldBeEmpty();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        await using var server = BotServer.WithSamples();
        using var browser = await AdminBrowser.SignedInAsync(server, AdminRole.Viewer);
        server.Services.GetRequiredService<AdminSessions>().All(new AdminOptions().Limits).ShouldHaveSingleItem();

        using var left = await browser.PostAsync("/quan-tri/dang-xuat");

        left.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        server.Services.GetRequiredService<AdminSessions>().All(new AdminOptions().Limits).ShouldBeEmpty();
        (await browser.FetchAsync("/quan-tri")).Headers.Location!.ToString().ShouldBe("/quan-tri/dang-nhap?ve=%2Fquan-tri");
    }

    [Theory]
    [InlineData("http://localhost", "quan-tri=", false)]
    [InlineData("https://localhost", "__Host-quan-tri=", true)]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_over_https_bound_to_it(string address, string name, bool secure)
    {
        await using var server = BotServer.WithSamples();
        using var browser = AdminBrowser.Stranger(server, address);
        using var signedIn = await browser.SignInAsync(await server.Services.GetRequiredService<AdminCodes>().NewAsync(new("a", AdminRole.Viewer)));

        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith(name, StringComparison.Ordinal));

        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.Contains("secure", StringComparison.OrdinalIgnoreCase).ShouldBe(secure);
        cookie.ShouldNotContain("expires", Case.Insensitive);
    }

    [Fact]
    public async Task A_sign_in_form_from_another_browser_is_refused_and_the_code_stays_good()
    {
        await using var server = BotServer.WithSamples();
        var code = await server.Services.GetRequiredService<AdminCodes>().NewAsync(new("a", AdminRole.Viewer));
        using var attacker = AdminBrowser.Stranger(server);
        await attacker.GetAsync("/quan-tri/dang-nhap");
        using var victim = AdminBrowser.Stranger(server);

        using var forged = await victim.PostBareAsync("/quan-tri/dang-nhap", attacker.FormToken, ("ma", code));
        using var bare = await victim.PostBareAsync("/quan-tri/dang-nhap", null, ("ma", code));

        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        bare.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Services.GetRequiredService<AdminCodes>().TakeAsync(code)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_tries_too_often_has_to_wait_also_with_the_right_code()
    {
        await using var server = BotServer.Over(Path.Combine(Path.GetTempPath(), $"none-{Guid.NewGuid():N}"), ("Admin:SignInTries", "3"));
        using var browser = AdminBrowser.Stranger(server);
        for (var guess = 0; guess < 3; guess++) (await browser.SignInAsync($"AAAA-BBBB-CCC{guess}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var refused = await browser.SignInAsync(await server.Services.GetRequiredService<AdminCodes>().NewAsync(new("a", AdminRole.Viewer)));

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/quan-tri?a=1", "/quan-tri?a=1")]
    [InlineData("//evil.example", "/quan-tri")]
    [InlineData("https://evil.example", "/quan-tri")]
    [InlineData("/quan-tri/\\evil.example", "/quan-tri")]
    [InlineData("/quan-tri//evil.example", "/quan-tri")]
    [InlineData("/quan-tri-khac", "/quan-tri")]
    public async Task After_signing_in_one_goes_on_where_one_wanted_to_and_never_elsewhere(string wanted, string reached)
    {
        await using var server = BotServer.WithSamples();
        using var browser = AdminBrowser.Stranger(server);

        using var response = await browser.SignInAsync(await server.Services.GetRequiredService<AdminCodes>().NewAsync(new("a", AdminRole.Viewer)), wanted);

        response.Headers.Location!.ToString().ShouldBe(reached);
    }

    [Fact]
    public async Task Whatever_is_typed_as_a_name_stays_text()
    {
        await using var server = BotServer.WithSamples();
        using var browser = await AdminBrowser.SignedInAsync(server, AdminRole.Viewer, SampleArchive.Script);

        using var page = await browser.FetchAsync("/quan-tri");

        (await page.Content.ReadAsStringAsync(Patience.Token)).ShouldNotContain("<script>alert");
    }
}
