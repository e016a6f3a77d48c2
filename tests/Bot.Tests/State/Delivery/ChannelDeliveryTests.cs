using System.Diagnostics;
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
    public async Task Idle_lanes_take_no_memory()
    {
        var lanes = new Lanes(4, TimeProvider.System, (_, _) => Task.FromResult(LaneStep.Empty), _ => { });
        foreach (var number in Enumerable.Range(0, 1_000)) lanes.Signal($"lane{number}");

        for (var waited = Stopwatch.StartNew(); lanes.Count > 0 && waited.Elapsed < TimeSpan.FromSeconds(10);) await Task.Delay(10, Cancelled);

        lanes.Count.ShouldBe(0);
        await lanes.StopAsync(TimeSpan.Zero);
        lanes.Dispose();
    }
}
