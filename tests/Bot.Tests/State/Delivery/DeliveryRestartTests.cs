using Bot.State.Delivery;
using Bot.Tests.Fixtures;

namespace Bot.Tests.State.Delivery;

/// <summary>What the state holds for the next start: all that is unfinished, and nothing that is done.</summary>
[Trait("Long", "Delivery")]
public sealed class DeliveryRestartTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_killed_process_had_in_hand_is_taken_up_and_what_it_was_sending_says_that_it_comes_again()
    {
        using var state = new TestState();
        var inbox = new Inbox(state.Database, "test", TimeProvider.System);
        var outbox = new Outbox(state.Database, "test", TimeProvider.System);
        await inbox.StoreAsync([ScriptedChannel.Update("chat", 1), ScriptedChannel.Update("chat", 2)]);
        await inbox.FinishAsync((await inbox.TakeAsync("chat"))!, [new("chat", "first"), new("chat", "second")]);
        await outbox.BeginAsync(outbox.Next("chat")!);
        await inbox.TakeAsync("chat");

        state.Reopen();
        await using var channel = new ScriptedChannel(state);
        await channel.Delivery.StartAsync();
        await channel.UntilIdleAsync();

        channel.Arrived.Select(row => (row.Body, row.Again)).ShouldBe([("first", true), ("second", false), ("chat:2", false)]);
    }

    [Fact]
    public async Task An_answer_that_was_queued_already_is_not_queued_again()
    {
        using var state = new TestState();
        var inbox = new Inbox(state.Database, "test", TimeProvider.System);
        await inbox.StoreAsync([ScriptedChannel.Update("chat", 1)]);
        var row = (await inbox.TakeAsync("chat"))!;

        await inbox.FinishAsync(row, [new("chat", "answer")]);
        await inbox.FinishAsync(row, [new("chat", "answer")]);

        new Outbox(state.Database, "test", TimeProvider.System).Waiting().ShouldBe(1);
    }

    [Fact]
    public async Task A_question_is_gone_from_the_state_as_soon_as_it_is_answered()
    {
        using var state = new TestState();
        await using (var channel = new ScriptedChannel(state))
        {
            await channel.Delivery.StartAsync();
            await channel.Delivery.ReceiveAsync([new("1", "chat", "canary-question")]);
            await channel.UntilIdleAsync();
        }

        state.Database.Read(connection => Bot.State.Sql.Number(connection, "SELECT count(*) FROM inbox WHERE body IS NOT NULL")).ShouldBe(0);
        state.Database.Read(connection => Bot.State.Sql.Number(connection, "SELECT count(*) FROM outbox WHERE body IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Stopping_waits_for_what_is_under_way_and_leaves_the_rest()
    {
        using var state = new TestState();
        var begun = new TaskCompletionSource();
        var channel = new ScriptedChannel(state)
        {
            Handling = async (_, token) =>
            {
                begun.TrySetResult();
                await Task.Delay(200, token);
            },
        };
        await channel.Delivery.StartAsync();
        await channel.Delivery.ReceiveAsync([ScriptedChannel.Update("chat", 1), ScriptedChannel.Update("chat", 2)]);
        await begun.Task.WaitAsync(Cancelled);
        await channel.DisposeAsync();

        state.Reopen();
        await using var next = new ScriptedChannel(state);
        next.Delivery.Inbox.Waiting().ShouldBe(1);
        await next.Delivery.StartAsync();
        await next.UntilIdleAsync();
        next.Texts.ShouldBe(["chat:1", "chat:2"], ignoreOrder: false);
    }

    [Fact]
    public void One_process_at_a_time_serves_a_channel()
    {
        using var state = new TestState();
        var first = ChannelLock.TryTake(state.Folder, "telegram");

        first.ShouldNotBeNull();
        ChannelLock.TryTake(state.Folder, "telegram").ShouldBeNull();
        first.Dispose();
        using var second = ChannelLock.TryTake(state.Folder, "telegram");
        second.ShouldNotBeNull();
    }
}
