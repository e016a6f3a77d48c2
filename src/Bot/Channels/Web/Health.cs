using Archive.Index;
using Bot.Conversations.Chats;
using Bot.State.Chats;
using Bot.State.Delivery;

namespace Bot.Channels.Web;

internal sealed record HealthReport(string Status, int? Generation, int Documents, int Passages)
{
    /// <summary>Chats are answered with a fixed sentence.</summary>
    public bool Paused { get; init; }

    public IReadOnlyList<ChannelHealth> Channels { get; init; } = [];
}

/// <summary>A chat channel that is on. <paramref name="Trouble"/> is what keeps it from working, as docs/operations.md names it.</summary>
internal sealed record ChannelHealth(string Channel, string? Trouble)
{
    public DateTimeOffset? LastUpdate { get; init; }

    public long Waiting { get; init; }

    /// <summary>Seconds that the oldest of them has waited.</summary>
    public double? OldestWaiting { get; init; }

    public long Sending { get; init; }

    public double? OldestSending { get; init; }

    public long Uncertain { get; init; }

    public long Refused { get; init; }

    public long Dead { get; init; }

    public long? AtPlatform { get; init; }

    public static ChannelHealth Of(ChannelState state, DateTimeOffset now) => new(state.Channel, state.Trouble?.ToString())
    {
        LastUpdate = state.LastUpdate,
        Waiting = state.Waiting,
        OldestWaiting = Seconds(state.OldestWaiting, now),
        Sending = state.Sending,
        OldestSending = Seconds(state.OldestSending, now),
        Uncertain = state.Uncertain,
        Refused = state.Refused,
        Dead = state.Dead,
        AtPlatform = state.AtPlatform,
    };

    private static double? Seconds(DateTimeOffset? since, DateTimeOffset now) => since is { } then ? Math.Round((now - then).TotalSeconds, 1) : null;
}

/// <summary>
/// /health: which generation answers, and how the chat channels stand. 503 when no archive answers, so that a load balancer looks elsewhere; a channel in
/// trouble is "degraded" with 200, for the pages are served all the same.
/// </summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", (ArchiveReader reader, ChatPosts posts, Switches switches, TimeProvider clock) =>
    {
        var now = clock.GetUtcNow();
        var channels = posts.All.Select(one => ChannelHealth.Of(one.Delivery.State(), now)).ToList();
        var report = Report(reader) with { Channels = channels, Paused = switches.InMaintenance };
        if (channels.Exists(channel => channel.Trouble is not null)) report = report with { Status = Degraded };
        return TypedResults.Json(report, WebJson.Readable.HealthReport,
            statusCode: report.Generation is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }).Produces<HealthReport>().WithSummary("Trạng thái: kho nào đang phục vụ, các kênh trò chuyện ra sao.");

    private const string Degraded = "degraded";

    private static HealthReport Report(ArchiveReader reader)
    {
        try
        {
            using var snapshot = reader.Snapshot();
            return new("ok", snapshot.Generation, snapshot.DocumentCount, snapshot.PassageCount);
        }
        // None was built yet, or it was built for another schema.
        catch (Exception missing) when (missing is ArchiveMissingException or InvalidDataException)
        {
            return new(Degraded, null, 0, 0);
        }
    }
}
