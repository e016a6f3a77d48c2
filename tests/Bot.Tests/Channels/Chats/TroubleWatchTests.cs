using Bot.Channels.Chats;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Channels.Chats;

public sealed class TroubleWatchTests
{
    [Fact]
    public void Admins_hear_of_a_trouble_that_lasts_once_and_of_the_next_one_again()
    {
        var clock = new MovableClock();
        var watch = new TroubleWatch(clock);

        watch.ToTell(null).ShouldBeNull();
        watch.ToTell(ChannelTrouble.NoAnswerYet).ShouldBeNull();
        clock.Move(TroubleWatch.Lasting);
        watch.ToTell(ChannelTrouble.ConsentNeeded).ShouldBeNull();   // another one: it has only just begun
        clock.Move(TroubleWatch.Lasting);
        watch.ToTell(ChannelTrouble.ConsentNeeded).ShouldBe(ChannelTrouble.ConsentNeeded);
        watch.ToTell(ChannelTrouble.ConsentNeeded).ShouldBeNull();
        watch.ToTell(null).ShouldBeNull();
        watch.ToTell(ChannelTrouble.ConsentNeeded).ShouldBeNull();
        clock.Move(TroubleWatch.Lasting);
        watch.ToTell(ChannelTrouble.ConsentNeeded).ShouldBe(ChannelTrouble.ConsentNeeded);
    }
}
