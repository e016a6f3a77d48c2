using Bot.Admin;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State;
using Bot.State.Administration;
using Bot.State.Chats;
using Bot.State.Delivery;

namespace Bot.Channels.Chats;

/// <summary>What the chat channels need of the rest of the bot.</summary>
internal sealed record ChatSurroundings(StateDatabase State, ChatHandler Handler, ChatPosts Posts, ChatBook Book, Admins Admins, TicketRounds Tickets, TimeProvider Clock);

/// <summary>
/// A chat channel while the bot runs: one process serves it, another stands by. It receives until it is told to stop, then what is under way ends and
/// the rest stays in the store.
/// </summary>
internal abstract class ChatChannel : BackgroundService
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(5);

    /// <summary>The reason of a message to a chat where nobody hears any more.</summary>
    protected const string Closed = "403";

    private readonly ILogger log;
    private readonly TroubleWatch trouble;

    protected ChatChannel(string name, ChatSurroundings around, DeliveryLimits limits, ILogger log)
    {
        Name = name;
        Around = around;
        this.log = log;
        trouble = new(around.Clock);
        Delivery = new(
            around.State, name, new() { Handle = HandleAsync, Send = SendAsync, Apology = Apologise, MayBeMissing = TellMissing }, limits, around.Clock, log);
    }

    protected string Name { get; }

    protected ChatSurroundings Around { get; }

    public ChannelDelivery Delivery { get; }

    public override void Dispose()
    {
        Delivery.Dispose();
        base.Dispose();
    }

    protected abstract Task<IReadOnlyList<OutgoingMessage>> HandleAsync(InboxRow row, CancellationToken cancellationToken);

    protected abstract Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken);

    protected abstract OutgoingMessage? Apologise(InboxRow row);

    protected abstract IReadOnlyList<OutgoingMessage> Form(string chat, ChatReply reply);

    /// <summary>Why the channel refused a message, in a sentence for an officer.</summary>
    protected virtual string Explain(string reason) => reason == Closed ? Sentences.Blocked : Sentences.NotTaken;

    /// <summary>Why a chat may not be written to unasked; null when it may.</summary>
    protected abstract string? WhyNot(ChatAddress chat);

    /// <summary>Gets updates until it is cancelled; a channel that is called by its platform only waits.</summary>
    protected abstract Task ReceiveAsync(CancellationToken stoppingToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Around.Posts.Open(Name, new() { Delivery = Delivery, Form = Form, WhyNot = WhyNot });
        try
        {
            await AlwaysAsync(ServeAsync, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            ChatLog.Stopped(log, Name);
        }
    }

    private async Task ServeAsync(CancellationToken stoppingToken)
    {
        using var held = await ChannelLock.TakeAsync(Around.State.Folder, Name, Around.Clock, () => ChatLog.StandingBy(log, Name), stoppingToken);
        await Delivery.StartAsync();
        try
        {
            await Task.WhenAll(AlwaysAsync(ReceiveAsync, stoppingToken), AlwaysAsync(SweepAsync, stoppingToken));
        }
        finally
        {
            await Delivery.StopAsync();
        }
    }

    /// <summary>A full disk, a damaged file: the channel comes back by itself, and meanwhile the rest of the bot goes on.</summary>
    private async Task AlwaysAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await work(stoppingToken);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception failure)
            {
                Delivery.Trouble = ChannelTrouble.BrokenOff;
                ChatLog.Broken(log, Name, failure);
                await Task.Delay(BackOff.Of(failures), Around.Clock, stoppingToken);
            }
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(BetweenSweeps, Around.Clock, stoppingToken);
            Delivery.Sweep();
            await Around.Tickets.TellFailuresAsync(Delivery, answer => Explain(answer.Reason));
            if (trouble.ToTell(Delivery.Trouble) is { } lasting) await TellAdminsAsync(lasting);
        }
    }

    private OutgoingMessage? TellMissing(string lane) => Form(lane, ChatReply.Of(Sentences.MayBeMissing))[0];

    /// <summary>On the other channels: this one may not be able to.</summary>
    private async Task TellAdminsAsync(ChannelTrouble lasting)
    {
        foreach (var (person, _) in Around.Admins.All().Where(one => one.Role == Role.Admin && one.Person.Channel != Name))
            await Around.Posts.PostAsync(new(person.Channel, person.User), ChatReply.Of(AdminReplies.InTrouble(Name, lasting)));
    }
}
