using Bot.Channels.ZaloOA;
using Bot.Conversations;
using Bot.State;
using Bot.State.Chats;
using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Zalo;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.ZaloOA;

/// <summary>Questions, buttons, followers and refusals of an Official Account.</summary>
[Trait("Long", "Delivery")]
public sealed class ZaloOaChannelTests : ZaloOaTests
{
    [Fact]
    public async Task A_question_is_answered_with_buttons_and_the_same_choices_as_numbers()
    {
        (await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled)).ShouldBe(200);

        var answer = (await Zalo.WaitAsync(User, 1, Cancelled))[0];

        answer.Text.ShouldContain("20.000 đồng");
        answer.Text.ShouldContain($"1. {Sentences.SourcesTitle}");
        var buttons = answer.Arguments["message"]!["attachment"]!["payload"]!["buttons"]!.AsArray();
        buttons.Count.ShouldBeLessThanOrEqualTo(5);
        // A tap comes back as text.
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, buttons[0]!["payload"]!.ToString()), Cancelled);
        (await Zalo.WaitAsync(User, 2, Cancelled))[1].Text.ShouldContain("“");
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, "/trogiup"), Cancelled);
        (await Zalo.WaitAsync(User, 3, Cancelled))[2].Text.ShouldContain("/vanban");
    }

    [Fact]
    public async Task Repeated_events_are_answered_once_and_echoes_and_receipts_not_at_all()
    {
        var update = Zalo.Text(User, Question);
        foreach (var copy in Enumerable.Repeat(update, 3)) (await FakeZaloOa.CallAsync(Http, copy, Cancelled)).ShouldBe(200);
        (await FakeZaloOa.CallAsync(Http, Zalo.Text(User, "echo", "oa_send_text"), Cancelled)).ShouldBe(200);
        (await FakeZaloOa.CallAsync(Http, Zalo.Text(User, "", "user_seen_message"), Cancelled)).ShouldBe(200);
        (await FakeZaloOa.CallAsync(Http, Zalo.Text(User, "/trogiup"), Cancelled)).ShouldBe(200);

        (await Zalo.WaitAsync(User, 2, Cancelled)).Select(message => message.Text.Contains("20.000", StringComparison.Ordinal)).ShouldBe([true, false]);
    }

    [Theory]
    [InlineData(-32, false)]     // too many calls: later
    [InlineData(-211, false)]    // the account's quota: later
    [InlineData(-204, false)]    // the account is switched off: an operator can mend that
    [InlineData(-201, true)]
    [InlineData(-210, true)]     // too long
    [InlineData(-213, true)]     // not a follower
    [InlineData(-218, true)]     // the person's quota
    [InlineData(-227, true)]     // idle for 45 days
    [InlineData(-230, true)]     // the window is over
    [InlineData(-232, true)]
    public async Task What_Zalo_refuses_is_tried_later_or_never_again(int code, bool ends)
    {
        Zalo.Faults = (path, _) => path.EndsWith("/cs", StringComparison.Ordinal) ? new Fault.Refusal(code, "no") : null;
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);
        var outbox = Server.Services.GetRequiredService<ZaloOaChannel>().Delivery.Outbox;

        if (ends) await Patience.UntilAsync(() => outbox.Count("refused") == 1);
        else await Patience.UntilAsync(() => outbox.Next(User)?.NotBefore > TimeProvider.System.GetUtcNow().AddSeconds(30));
    }

    [Fact]
    public async Task In_maintenance_a_fixed_sentence_is_the_answer()
    {
        await Server.Services.GetRequiredService<Switches>().SetMaintenanceAsync(on: true);
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);

        (await Zalo.WaitAsync(User, 1, Cancelled))[0].Text.ShouldBe(Sentences.Maintenance);
    }

    [Fact]
    public async Task Buttons_that_are_refused_leave_the_text_with_its_numbers()
    {
        Zalo.Faults = (_, arguments) => arguments.Values["message"]?["attachment"] is null ? null : new Fault.Refusal(-201, "Invalid parameter");

        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);

        (await Zalo.WaitAsync(User, 1, Cancelled))[0].Text.ShouldContain($"1. {Sentences.SourcesTitle}");
    }

    [Fact]
    public async Task Follow_welcomes_unfollow_closes_and_the_wish_to_be_forgotten_deletes()
    {
        await FakeZaloOa.CallAsync(Http, FakeZaloOa.Follow(User), Cancelled);
        (await Zalo.WaitAsync(User, 1, Cancelled))[0].Text.ShouldContain("trợ lý tự động");
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);
        await Zalo.WaitAsync(User, 2, Cancelled);
        var state = Server.Services.GetRequiredService<StateDatabase>();
        Kept(state).ShouldBeGreaterThan(0);

        await FakeZaloOa.CallAsync(Http, FakeZaloOa.Follow(User, "user_wants_deletion"), Cancelled);
        await Patience.UntilAsync(() => Kept(state) == 0);

        await FakeZaloOa.CallAsync(Http, FakeZaloOa.Follow(User), Cancelled);
        await FakeZaloOa.CallAsync(Http, FakeZaloOa.Follow(User, "unfollow"), Cancelled);
        await Patience.UntilAsync(() => Server.Services.GetRequiredService<ChatBook>().IsClosed(new("zalooa", User)));
    }

    private static long Kept(StateDatabase state) => state.Read(connection => connection.Number("SELECT (SELECT count(*) FROM shown) + (SELECT count(*) FROM chat)"));
}
