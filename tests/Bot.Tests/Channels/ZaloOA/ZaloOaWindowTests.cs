using Bot.Admin;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State;
using Bot.State.Administration;
using Bot.State.Chats;
using Fakes;
using Fakes.Zalo;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.ZaloOA;

/// <summary>Zalo lets an account write only for some days after a person did: what an officer answers later is told to the officer.</summary>
[Trait("Long", "Delivery")]
public sealed class ZaloOaWindowTests : ZaloOaTests
{
    [Fact]
    public async Task After_seven_days_of_silence_a_reply_is_not_tried_and_the_officer_is_told_why()
    {
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, Question), Cancelled);
        await Zalo.WaitAsync(User, 1, Cancelled);
        var posts = Server.Services.GetRequiredService<ChatPosts>();
        posts.WhyNot(new("zalooa", User)).ShouldBeNull();

        await Server.Services.GetRequiredService<StateDatabase>().WriteAsync(connection =>
            connection.Execute("UPDATE chat SET last_seen = last_seen - $days", ("$days", (long)TimeSpan.FromDays(7).TotalMilliseconds)));

        (await posts.PostAsync(new("zalooa", User), ChatReply.Of("x"))).ShouldBe(Sentences.WindowOver);
    }

    [Fact]
    public async Task An_officer_answers_days_later_in_the_same_chat_and_after_seven_days_hears_why_not()
    {
        const string Officer = "3570000000000000001";
        var admins = Server.Services.GetRequiredService<Admins>();
        await FakeZaloOa.CallAsync(Http, Zalo.Text(Officer, $"/ghepcap {await admins.NewCodeAsync(Role.Officer)}"), Cancelled);
        await Zalo.WaitAsync(Officer, 1, Cancelled);
        for (var ticket = 1; ticket <= 2; ticket++)
        {
            await FakeZaloOa.CallAsync(Http, Zalo.Text(User, "/canbo"), Cancelled);
            await Zalo.WaitAsync(User, (2 * ticket) - 1, Cancelled);
            await FakeZaloOa.CallAsync(Http, Zalo.Text(User, "Câu hỏi"), Cancelled);
            await Zalo.WaitAsync(User, 2 * ticket, Cancelled);
        }
        var heard = (await Zalo.WaitAsync(Officer, 3, Cancelled)).Count;

        await PassAsync(TimeSpan.FromDays(5));
        await FakeZaloOa.CallAsync(Http, Zalo.Text(Officer, "/traloi 1 Có."), Cancelled);
        (await Zalo.WaitAsync(User, 5, Cancelled))[4].Text.ShouldBe(Sentences.OfficerAnswers(1, "Có."));
        (await Zalo.WaitAsync(Officer, heard + 1, Cancelled))[heard].Text.ShouldBe(AdminReplies.TicketAnswered(1));

        await PassAsync(TimeSpan.FromDays(2));
        await FakeZaloOa.CallAsync(Http, Zalo.Text(Officer, "/traloi 2 Có."), Cancelled);
        (await Zalo.WaitAsync(Officer, heard + 2, Cancelled))[heard + 1].Text.ShouldBe(AdminReplies.CannotReach(Sentences.WindowOver));
        Server.Services.GetRequiredService<Tickets>().CountOpen().ShouldBe(1);

        Task PassAsync(TimeSpan time) => Server.Services.GetRequiredService<StateDatabase>().WriteAsync(connection =>
            connection.Execute("UPDATE chat SET last_seen = last_seen - $age WHERE chat = $user", ("$age", (long)time.TotalMilliseconds), ("$user", User)));
    }

    [Fact]
    public async Task A_window_that_Zalo_closes_earlier_opens_the_ticket_again_and_says_so()
    {
        const string Officer = "3570000000000000001";
        await FakeZaloOa.CallAsync(Http, Zalo.Text(Officer, $"/ghepcap {await Server.Services.GetRequiredService<Admins>().NewCodeAsync(Role.Officer)}"), Cancelled);
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, "/canbo"), Cancelled);
        await Zalo.WaitAsync(User, 1, Cancelled);
        await FakeZaloOa.CallAsync(Http, Zalo.Text(User, "Câu hỏi"), Cancelled);
        await Zalo.WaitAsync(User, 2, Cancelled);
        var heard = (await Zalo.WaitAsync(Officer, 2, Cancelled)).Count;
        Zalo.Faults = (_, arguments) => arguments.Values["recipient"]?["user_id"]?.ToString() == User ? new Fault.Refusal(-230, "Out of window") : null;

        await FakeZaloOa.CallAsync(Http, Zalo.Text(Officer, "/traloi 1 Có."), Cancelled);

        (await Zalo.WaitAsync(Officer, heard + 2, Cancelled))[heard + 1].Text.ShouldBe(Sentences.AnswerRefused(1, Sentences.WindowOver));
        Server.Services.GetRequiredService<Tickets>().CountOpen().ShouldBe(1);
    }
}
