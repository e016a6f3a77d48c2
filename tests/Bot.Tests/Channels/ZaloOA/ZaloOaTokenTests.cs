using Bot.Channels.ZaloOA;
using Bot.State.Chats;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Zalo;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.ZaloOA;

/// <summary>The pair of tokens: refreshed once, each refresh token used a single time, kept through what goes wrong.</summary>
[Trait("Long", "Delivery")]
public sealed class ZaloOaTokenTests : ZaloOaTests
{
    /// <summary>Zalo rotated the token and its reply was lost, as in a crash: the old one is used up, and an admin is told what is to be done.</summary>
    [Fact]
    public async Task A_refresh_that_was_broken_off_is_known_for_what_it_is()
    {
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);
        await Zalo.WaitAsync(User, 1, Cancelled);
        var delivery = Server.Services.GetRequiredService<ZaloOaChannel>().Delivery;
        Zalo.Faults = (path, _) => path.EndsWith("access_token", StringComparison.Ordinal) ? new Fault.Cut(Done: true) : null;
        Zalo.EndAccess();
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);
        await Patience.UntilAsync(() => delivery.Trouble == ChannelTrouble.RefreshFailed);
        Server.Services.GetRequiredService<ZaloTokens>().Find(FakeZaloOa.AppId)!.TryingSince.ShouldNotBeNull();

        Zalo.Faults = (_, _) => null;
        await FakeZaloOa.CallAsync(Http, Zalo.Text("9", Question), Cancelled);

        await Patience.UntilAsync(() => delivery.Trouble == ChannelTrouble.RefreshBrokenOff);
        delivery.State().Sending.ShouldBe(2);
    }

    [Fact]
    public async Task The_token_is_refreshed_once_when_it_is_not_taken_and_the_new_pair_survives_a_restart()
    {
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);
        await Zalo.WaitAsync(User, 1, Cancelled);
        Zalo.Refreshes.ShouldBe(1);

        Zalo.EndAccess();
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);
        await Zalo.WaitAsync(User, 2, Cancelled);

        Zalo.Refreshes.ShouldBe(2);
        Server.Services.GetRequiredService<ZaloTokens>().Find(FakeZaloOa.AppId)!.RefreshToken.ShouldBe("refresh-2-for-tests");
    }

    [Fact]
    public async Task A_refresh_that_is_refused_keeps_the_old_pair_and_is_told()
    {
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);
        await Zalo.WaitAsync(User, 1, Cancelled);
        Zalo.Faults = (path, _) => path.EndsWith("access_token", StringComparison.Ordinal) ? new Fault.Refusal(-14014, "Invalid refresh token") : null;
        Zalo.EndAccess();

        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);
        var delivery = Server.Services.GetRequiredService<ZaloOaChannel>().Delivery;
        await Patience.UntilAsync(() => delivery.Trouble == ChannelTrouble.ConsentNeeded);

        Server.Services.GetRequiredService<ZaloTokens>().Find(FakeZaloOa.AppId)!.RefreshToken.ShouldBe("refresh-1-for-tests");
        // What could not be sent waits.
        delivery.Outbox.Waiting().ShouldBe(1);
    }
}
