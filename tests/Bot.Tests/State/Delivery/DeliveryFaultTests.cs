using System.Globalization;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;

namespace Bot.Tests.State.Delivery;

/// <summary>A channel that refuses, stays silent or is gone, and an update that nobody can answer: nothing is lost, and nothing is said twice unmarked.</summary>
[Trait("Long", "Delivery")]
public sealed class DeliveryFaultTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

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
}
