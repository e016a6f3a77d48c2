using System.Globalization;
using System.Threading.RateLimiting;
using Bot.Answering;
using Bot.Conversations;
using Bot.State.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Api;

/// <summary>
/// How many questions one asker may ask in a minute: who asks more is told when to come back. Every reply says how many are left
/// (RateLimit header fields, draft-ietf-httpapi-ratelimit-headers).
/// </summary>
internal sealed class QuestionLimits(IOptions<WebOptions> web, Switches switches) : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<Asker> limiter = PartitionedRateLimiter.Create<Asker, Asker>(asker =>
        RateLimitPartition.GetSlidingWindowLimiter(asker, _ => new()
        {
            PermitLimit = asker.QuestionsPerMinute,
            Window = Window,
            SegmentsPerWindow = 6,
        }));

    /// <summary>Answering takes a core for some milliseconds: more at once would only make everybody wait.</summary>
    private readonly ConcurrencyLimiter places = new(new()
    {
        PermitLimit = Math.Max(2, Environment.ProcessorCount),
        QueueLimit = web.Value.WaitingQuestions,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (switches.InMaintenance) return Failures.Result(http, StatusCodes.Status503ServiceUnavailable, Sentences.Maintenance);
        if (Asker.Of(http, web.Value) is not { } asker)
            return Failures.Result(http, StatusCodes.Status401Unauthorized, Replies.UnknownKey);

        using var lease = limiter.AttemptAcquire(asker);
        var left = limiter.GetStatistics(asker)?.CurrentAvailablePermits ?? 0;
        http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"questions\";q={asker.QuestionsPerMinute};w={(int)Window.TotalSeconds}");
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"questions\";r={left}");
        if (!lease.IsAcquired) return Failures.TooMany(http, lease, Window);

        using var place = await places.AcquireAsync(1, http.RequestAborted);
        if (place.IsAcquired) return await next(context);
        return Failures.Crowded(http);
    }

    public void Dispose()
    {
        limiter.Dispose();
        places.Dispose();
    }
}
