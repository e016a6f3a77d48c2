using System.Diagnostics;
using System.Globalization;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;

namespace Bot.Tests.State.Delivery;

[Trait("Long", "Delivery")]
public sealed class ChannelDeliveryTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_that_comes_three_times_in_any_order_is_answered_once()
    {
        var count = Repetitions.Of(usual: 1_000, full: 10_000);
        var random = new Random(1);
        await using var channel = new ScriptedChannel();
        var updates = Enumerable.Range(0, count).Select(number => ScriptedChannel.Update($"chat{number % 100}", number)).ToList();
        var copies = updates.Concat(updates).Concat(updates).ToArray();
        random.Shuffle(copies);

        foreach (var batch in copies.Chunk(37)) await channel.Delivery.ReceiveAsync(batch);
        await channel.UntilIdleAsync();

        channel.Texts.Order().ShouldBe(updates.Select(update => update.Body).Order());
    }

    [Fact]
    public async Task In_a_chat_the_order_is_kept_whatever_others_do()
    {
        var (chats, messages) = (Repetitions.Of(usual: 100, full: 1_000), 20);
        await using var channel = new ScriptedChannel { Handling = (row, token) => Task.Delay(row.Id % 7 == 0 ? 3 : 0, token) };

        for (var number = 0; number < messages; number++)
            await channel.Delivery.ReceiveAsync([.. Enumerable.Range(0, chats).Select(chat => ScriptedChannel.Update($"chat{chat}", number))]);
        await channel.UntilIdleAsync(120);

        channel.Arrived.Count.ShouldBe(chats * messages);
        foreach (var chat in channel.Arrived.GroupBy(row => row.Lane))
            chat.Select(row => row.Body).ShouldBe(Enumerable.Range(0, messages).Select(number => $"{chat.Key}:{number}"));
    }

    [Fact]
    public async Task One_stuck_chat_holds_up_nobody()
    {
        var quiet = await P99Async(stuck: false);
        var beside = await P99Async(stuck: true);

        TestContext.Current.TestOutputHelper?.WriteLine($"p99 {quiet.TotalMilliseconds:0.0} ms, beside a stuck chat {beside.TotalMilliseconds:0.0} ms");
        beside.ShouldBeLessThan(quiet * 2 + TimeSpan.FromMilliseconds(Repetitions.Of(usual: 1_500, full: 250)));

        static async Task<TimeSpan> P99Async(bool stuck)
        {
            var hold = TimeSpan.FromSeconds(Repetitions.Of(usual: 4, full: 10));
            await using var channel = new ScriptedChannel
            {
                Handling = (row, token) => row.Lane == "stuck" ? Task.Delay(hold, token) : Task.CompletedTask,
                Sending = async (row, token) =>
                {
                    if (row.Lane == "stuck") await Task.Delay(hold, token);
                    return new SendOutcome.Sent(null);
                },
            };
            if (stuck) await channel.Delivery.ReceiveAsync([ScriptedChannel.Update("stuck", 1), ScriptedChannel.Update("stuck", 2)]);
            var took = new List<TimeSpan>();
            for (var number = 0; number < 200; number++)
            {
                var clock = Stopwatch.StartNew();
                await channel.Delivery.ReceiveAsync([ScriptedChannel.Update($"chat{number % 20}", number)]);
                await Patience.UntilAsync(() => channel.Arrived.Count(row => row.Lane != "stuck") > number);
                took.Add(clock.Elapsed);
            }
            took.Sort();
            return took[(int)(took.Count * 0.99) - 1];
        }
    }

    /// <summary>
    /// To the letter: each message arrived or is listed as uncertain, and only those are listed of which two sends stayed without a reply. Refusals before
    /// the channel took a message, however many, give nothing up.
    /// </summary>
    [Fact]
    public async Task Faults_of_the_channel_lose_nothing_and_double_only_what_was_uncertain()
    {
        var count = Repetitions.Of(usual: 500, full: 10_000);
        var random = new Random(7);
        var waits = new Dictionary<string, DateTimeOffset>();
        var (early, calm, timeouts) = (0, false, new Dictionary<string, int>());
        await using var channel = new ScriptedChannel();
        channel.Sending = (row, _) =>
        {
            lock (waits)
            {
                if (waits.TryGetValue(row.Lane, out var until) && TimeProvider.System.GetUtcNow() < until) early++;
                var fate = calm ? 1 : random.NextDouble();
                if (fate < 0.30)
                {
                    var after = TimeSpan.FromMilliseconds(random.Next(20, 120));
                    waits[row.Lane] = TimeProvider.System.GetUtcNow() + after;
                    return Task.FromResult<SendOutcome>(new SendOutcome.Later("429", after));
                }
                if (fate < 0.40) return Task.FromResult<SendOutcome>(new SendOutcome.Later("503", TimeSpan.FromMilliseconds(5)));
                if (fate >= 0.45) return Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));
                // Half of the time-outs arrived all the same.
                timeouts[row.Body] = timeouts.GetValueOrDefault(row.Body) + 1;
                if (random.Next(2) == 0) channel.Arrived.Enqueue(row);
                return Task.FromResult<SendOutcome>(new SendOutcome.Uncertain("time-out"));
            }
        };

        var all = Enumerable.Range(0, count).Select(number => ScriptedChannel.Update($"chat{number % 50}", number)).ToList();
        foreach (var batch in all.Chunk(100)) await channel.Delivery.ReceiveAsync(batch);
        await channel.UntilIdleAsync(Repetitions.Of(usual: 60, full: 900));

        early.ShouldBe(0);
        var arrived = channel.Arrived.GroupBy(row => row.Body).ToDictionary(group => group.Key, group => group.ToList());
        var listed = channel.Bodies("uncertain").ToHashSet();
        var lost = all.Select(update => update.Body).Where(text => !arrived.ContainsKey(text) && !listed.Contains(text)).ToList();
        lost.ShouldBeEmpty();
        listed.ShouldBe(timeouts.Where(one => one.Value == 2).Select(one => one.Key), ignoreOrder: true);
        channel.Delivery.Outbox.Count("sent").ShouldBe(count - listed.Count);
        arrived.Where(one => one.Value.Count > 1).Select(one => one.Key).ShouldBeSubsetOf(timeouts.Keys);
        arrived.Values.ShouldAllBe(one => one.Count <= 2 && one.Skip(1).All(row => row.Again));
        foreach (var chat in channel.Arrived.GroupBy(row => row.Lane))
        {
            var numbers = chat.Select(row => int.Parse(row.Body.Split(':')[1], CultureInfo.InvariantCulture)).ToList();
            numbers.ShouldBe(numbers.Order());
        }
        var missing = count - arrived.Count;
        // Whoever asks gets what is listed, too.
        calm = true;
        foreach (var lane in all.Select(update => update.Lane).Distinct())
        {
            await channel.Delivery.Outbox.ResendAsync(lane);
            channel.Delivery.Signal(lane);
        }
        await channel.UntilIdleAsync();
        channel.Texts.ToHashSet().Count.ShouldBe(count);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{count} messages, {timeouts.Values.Sum()} sends without a reply, {arrived.Count(one => one.Value.Count > 1)} arrived twice, {listed.Count} listed as uncertain ({missing} of them had not arrived), {lost.Count} lost, {early} early; asked for again: all arrived");
    }

    [Fact]
    public async Task Until_the_moment_that_the_channel_named_nothing_goes_to_the_chat_also_after_a_new_start()
    {
        using var state = new TestState();
        var outbox = new Outbox(state.Database, "test", TimeProvider.System);
        await outbox.QueueAsync([new("chat", "alert", Bulk: true)]);
        await outbox.SettleAsync(outbox.Next("chat")!, new SendOutcome.Later("429", TimeSpan.FromSeconds(2)));
        var until = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(2);
        await outbox.QueueAsync([new("chat", "answer"), new("other", "answer of another chat")]);

        state.Reopen();
        var at = new Dictionary<string, DateTimeOffset>();
        await using var channel = new ScriptedChannel(state)
        {
            Sending = (row, _) =>
            {
                at[row.Body] = TimeProvider.System.GetUtcNow();
                return Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));
            },
        };
        await channel.Delivery.StartAsync();
        await channel.UntilIdleAsync();

        channel.Texts.ShouldBe(["answer of another chat", "answer", "alert"]);
        at["answer of another chat"].ShouldBeLessThan(until);
        at["answer"].ShouldBeGreaterThanOrEqualTo(until);
    }

    [Fact]
    public async Task Bulk_that_is_held_holds_up_no_answer()
    {
        await using var channel = new ScriptedChannel(limits: new(BulkPerSecond: 20));
        channel.Sending = (row, _) => Task.FromResult<SendOutcome>(row.Lane == "full" ? new SendOutcome.Later("429", TimeSpan.FromSeconds(30)) : new SendOutcome.Sent(null));
        await channel.Delivery.QueueAsync([new("full", "alert", Bulk: true)]);
        await Patience.UntilAsync(() => channel.Delivery.Outbox.Next("full")!.NotBefore != DateTimeOffset.UnixEpoch);
        await channel.Delivery.QueueAsync([new("chat", "alert", Bulk: true)]);
        // Its lane rests now until bulk may go again.
        await Task.Delay(100, Cancelled);

        await channel.Delivery.QueueAsync([new("chat", "answer")]);
        await Patience.UntilAsync(() => !channel.Arrived.IsEmpty);

        channel.Texts.ShouldBe(["answer"]);
    }

    [Fact]
    public async Task A_chat_is_told_once_that_a_message_may_be_missing_and_gets_it_when_it_asks()
    {
        var answered = false;
        await using var channel = new ScriptedChannel { TellsMissing = true };
        channel.Sending = (row, _) => Task.FromResult<SendOutcome>(answered ? new SendOutcome.Sent(null) : new SendOutcome.Uncertain("time-out"));
        await channel.Delivery.ReceiveAsync([ScriptedChannel.Update("chat", 1)]);
        await channel.UntilIdleAsync();
        channel.Delivery.Outbox.Count("uncertain").ShouldBe(1);

        answered = true;
        await channel.Delivery.ReceiveAsync([ScriptedChannel.Update("other", 1)]);
        await channel.Delivery.ReceiveAsync([ScriptedChannel.Update("chat", 2)]);
        await channel.UntilIdleAsync();
        await channel.Delivery.ReceiveAsync([ScriptedChannel.Update("chat", 3)]);
        await channel.UntilIdleAsync();
        channel.Arrived.Where(row => row.Lane == "chat").Select(row => row.Body).ShouldBe(["chat:2", ScriptedChannel.Missing, "chat:3"]);

        (await channel.Delivery.Outbox.ResendAsync("chat")).ShouldBe(1);
        channel.Delivery.Signal("chat");
        await channel.UntilIdleAsync();
        channel.Arrived.Last().ShouldSatisfyAllConditions(row => row.Body.ShouldBe("chat:1"), row => row.Again.ShouldBeTrue());
        (await channel.Delivery.Outbox.ResendAsync("chat")).ShouldBe(0);
    }

    [Fact]
    public async Task A_poison_update_is_given_up_after_five_tries_politely_and_the_next_one_is_answered()
    {
        var tries = 0;
        await using var channel = new ScriptedChannel
        {
            Handling = (row, _) =>
            {
                if (row.Body != "chat:1") return Task.CompletedTask;
                Interlocked.Increment(ref tries);
                throw new FormatException("poison");
            },
        };

        await channel.Delivery.ReceiveAsync([ScriptedChannel.Update("chat", 1), ScriptedChannel.Update("chat", 2), ScriptedChannel.Update("other", 1)]);
        await channel.UntilIdleAsync();

        tries.ShouldBe(Inbox.MostTries);
        channel.Texts.Where(text => text != "other:1").ShouldBe(["sorry:chat:1", "chat:2"]);
        channel.Delivery.Inbox.Dead().ShouldBe(1);
    }

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
    public async Task A_closed_chat_loses_its_queue_and_a_moved_one_takes_it_along()
    {
        await using var channel = new ScriptedChannel();
        channel.Sending = (row, _) => Task.FromResult<SendOutcome>(row.Lane switch
        {
            "blocked" => new SendOutcome.ChatClosed("403"),
            "group" => new SendOutcome.ChatMoved("supergroup"),
            _ => new SendOutcome.Sent(null),
        });

        await channel.Delivery.QueueAsync([new("blocked", "a"), new("blocked", "b"), new("group", "c"), new("group", "d")]);
        await channel.UntilIdleAsync();

        channel.Arrived.Select(row => (row.Lane, row.Body)).ShouldBe([("supergroup", "c"), ("supergroup", "d")]);
    }

    [Fact]
    public async Task Bulk_is_paced_and_lets_answers_pass()
    {
        await using var channel = new ScriptedChannel(limits: new(BulkPerSecond: 20));
        var clock = Stopwatch.StartNew();

        await channel.Delivery.QueueAsync([.. Enumerable.Range(0, 20).Select(number => new OutgoingMessage($"chat{number}", "alert", Bulk: true))]);
        await channel.Delivery.QueueAsync([new("chat19", "answer")]);
        await channel.UntilIdleAsync();

        clock.Elapsed.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(900));
        // Twenty alerts take a second; the answer does not wait for them, nor for the one of its own chat.
        channel.Texts.ToList().IndexOf("answer").ShouldBeLessThan(19);
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
    public async Task Idle_lanes_take_no_memory()
    {
        var lanes = new Lanes(4, TimeProvider.System, (_, _) => Task.FromResult(LaneStep.Empty), _ => { });
        foreach (var number in Enumerable.Range(0, 1_000)) lanes.Signal($"lane{number}");

        for (var waited = Stopwatch.StartNew(); lanes.Count > 0 && waited.Elapsed < TimeSpan.FromSeconds(10);) await Task.Delay(10, Cancelled);

        lanes.Count.ShouldBe(0);
        await lanes.StopAsync(TimeSpan.Zero);
        lanes.Dispose();
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
