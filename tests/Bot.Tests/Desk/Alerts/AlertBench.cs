using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Text;
using Bot.Conversations.Chats;
using Bot.Desk.Alerts;
using Bot.Desk.Searching;
using Bot.State;
using Bot.State.Alerts;
using Bot.State.Chats;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Desk.Alerts;

/// <summary>The room of alerts over an archive of its own that the test writes, with a channel that only keeps what it is given.</summary>
internal sealed class AlertBench : IDisposable
{
    public const string Channel = "test";

    private readonly DirectoryInfo index = Directory.CreateTempSubdirectory("alert-bench-");
    private readonly TestState state;
    private readonly ChannelDelivery delivery;
    private readonly AlertTable table;
    private readonly ChatPosts posts = new();

    public AlertBench()
    {
        Clock = new MovingClock(new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
        state = new(Clock);
        Reader = new(index.FullName);
        table = new(state.Database, Clock);
        Hits = new(state.Database, Clock);
        delivery = new(state.Database, Channel, new() { Handle = (_, _) => throw new NotSupportedException(), Send = (_, _) => throw new NotSupportedException(), Apology = _ => null }, new(), Clock, NullLogger.Instance);
        posts.Open(Channel, new() { Delivery = delivery, Form = (chat, reply) => [new(chat, string.Join('\n', reply.Lines.Select(line => string.Concat(line.Runs.Select(run => run.Text)))))], WhyNot = _ => WhyNot });
        Rounds = NewRounds();
        Book = new(new DeskSearch(Reader, new(new PassageSearcher(), Clock), Clock), table);
    }

    public MovingClock Clock { get; }

    public ArchiveReader Reader { get; }

    public AlertBook Book { get; }

    public HitTable Hits { get; }

    public AlertRounds Rounds { get; private set; }

    public string? WhyNot { get; set; }

    public static ChatAddress Chat { get; } = new(Channel, "7");

    /// <summary>As after a new start of the bot: nothing is remembered but what is on the disk.</summary>
    public void Restart() => Rounds = NewRounds();

    /// <summary>A full build with these documents, or a change of the live generation that adds them.</summary>
    public void Write(bool rebuild, params IEnumerable<OfficialDocument> documents)
    {
        using var writer = rebuild ? new Generations(index.FullName).BeginNext() : new Generations(index.FullName).OpenLive();
        foreach (var document in documents)
            writer.Put(document, [new(1, Place.Whole, "", new TextSpan(0, document.Text.Length), document.Text)]);
        writer.Commit();
    }

    public async Task<int> LookAsync() => await Rounds.LookAsync(TestContext.Current.CancellationToken);

    /// <summary>Letters that wait to be sent.</summary>
    public List<string> Letters() => state.Database.Read(connection => connection.Query("SELECT body FROM outbox ORDER BY id", row => row.GetString(0)));

    public static OfficialDocument Document(string id, string text, string? hash = null, string? number = null) => new(
        new()
        {
            Id = id,
            Title = $"Về {text}",
            Number = number is null ? null : DocumentNumber.Parse(number),
            Kind = number is null ? null : new("Quyết định", "QĐ"),
            Issued = new(2026, 11, 20),
            ContentHash = hash ?? $"{id}-{text.Length}",
        },
        text);

    public void Dispose()
    {
        delivery.Dispose();
        Reader.Dispose();
        state.Dispose();
        index.Delete(recursive: true);
    }

    private AlertRounds NewRounds() => new(Reader, new(new PassageSearcher(), Clock), table, Hits, posts, Clock);
}

internal sealed class MovingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
