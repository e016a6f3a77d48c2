using Bot.State.Delivery;
using Bot.Tests.Fixtures;

namespace Bot.Tests.State.Delivery;

public sealed class DeadLettersTests : IAsyncDisposable
{
    private readonly TestState state = new();
    private readonly DeadLetters letters;
    private readonly ScriptedChannel channel;
    private bool poisonous = true;

    public DeadLettersTests()
    {
        letters = new(state.Database, TimeProvider.System);
        channel = new(state) { Handling = (row, _) => poisonous && row.Body == "chat:1" ? throw new FormatException("poison with a secret question") : Task.CompletedTask };
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        state.Dispose();
    }

    [Fact]
    public async Task An_update_that_was_given_up_is_listed_with_its_reason_and_without_words_and_answered_when_it_is_done_again()
    {
        await GiveUpAsync();

        var letter = letters.List(10).ShouldHaveSingleItem();
        (letter.Id.Incoming, letter.Channel, letter.State, letter.Reason, letter.Tries).ShouldBe((true, "test", "dead", nameof(FormatException), Inbox.MostTries));

        poisonous = false;
        (await letters.ReplayAsync(letter.Id)).ShouldBeTrue();
        channel.Delivery.Sweep();
        await channel.UntilIdleAsync();
        channel.Texts.ShouldBe(["sorry:chat:1", "chat:1"]);
        letters.List(10).ShouldBeEmpty();
        (await letters.ReplayAsync(letter.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_update_that_fails_again_is_given_up_again_and_one_that_is_thrown_away_is_gone_but_for_its_key()
    {
        await GiveUpAsync();
        var letter = letters.List(10).Single();
        await letters.ReplayAsync(letter.Id);
        channel.Delivery.Sweep();
        await channel.UntilIdleAsync();
        letters.List(10).ShouldHaveSingleItem().Id.ShouldBe(letter.Id);
        channel.Texts.ShouldBe(["sorry:chat:1", "sorry:chat:1"]);

        (await letters.DiscardAsync(letter.Id)).ShouldBeTrue();

        letters.List(10).ShouldBeEmpty();
        channel.Delivery.Inbox.Dead().ShouldBe(0);
        await channel.Delivery.ReceiveAsync([ScriptedChannel.Update("chat", 1)]);
        channel.Delivery.Inbox.Waiting().ShouldBe(0);
    }

    [Fact]
    public async Task Messages_that_were_refused_or_may_be_missing_are_listed_sent_again_and_thrown_away()
    {
        var outcomes = new Dictionary<string, SendOutcome> { ["a"] = new SendOutcome.Refused("HTTP 400"), ["b"] = new SendOutcome.Uncertain("time-out"), ["c"] = new SendOutcome.Refused("HTTP 400"), ["d"] = new SendOutcome.ChatClosed("403") };
        channel.Sending = (row, _) => Task.FromResult(outcomes[row.Body]);
        await channel.Delivery.StartAsync();
        await channel.Delivery.QueueAsync([new("1", "a"), new("2", "b"), new("3", "c"), new("4", "d")]);
        await channel.UntilIdleAsync();

        // What was meant for a chat where nobody hears any more is not kept.
        letters.List(10).Select(letter => (letter.State, letter.Reason)).ShouldBe([("refused", "HTTP 400"), ("uncertain", "time-out"), ("refused", "HTTP 400")], ignoreOrder: true);
        letters.List(2).Count.ShouldBe(2);
        foreach (var name in outcomes.Keys) outcomes[name] = new SendOutcome.Sent(null);
        var ids = letters.List(10).Select(letter => letter.Id).OrderBy(id => id.Number).ToList();
        (await letters.ReplayAsync(ids[0])).ShouldBeTrue();
        (await letters.ReplayAsync(ids[1])).ShouldBeTrue();
        (await letters.DiscardAsync(ids[2])).ShouldBeTrue();
        channel.Delivery.Sweep();
        await channel.UntilIdleAsync();

        // Only what may have arrived says that it comes again.
        channel.Arrived.Select(row => (row.Body, row.Again)).ShouldBe([("a", false), ("b", true)], ignoreOrder: true);
        letters.List(10).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("V12", 12, true)]
    [InlineData("r7", 7, false)]
    [InlineData("12", null, false)]   // which way is missing
    [InlineData("V", null, false)]
    [InlineData("V99999999999999999999", null, false)]   // no number of ours is so long
    public void An_id_reads_itself(string text, int? number, bool incoming) => DeadLetterId.TryParse(text).ShouldBe(number is { } known ? new DeadLetterId(known, incoming) : null);

    private async Task GiveUpAsync()
    {
        await channel.Delivery.StartAsync();
        await channel.Delivery.ReceiveAsync([ScriptedChannel.Update("chat", 1)]);
        await channel.UntilIdleAsync();
    }
}
