using System.Threading.RateLimiting;
using Bot.Answering;
using Bot.Channels.Web.Api;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Desk;

/// <summary>
/// How many pages of the desk one asker may open in a minute. Turning pages and narrowing a list are clicks, not questions: they have a
/// limit of their own, and places of their own, so that a desk at work keeps no citizen waiting.
/// </summary>
internal sealed class DeskLimits(IOptions<WebOptions> web) : IEndpointFilter, IDisposable
{
    private const int MostWaiting = 16;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<Asker> limiter = PartitionedRateLimiter.Create<Asker, string>(asker =>
        RateLimitPartition.GetSlidingWindowLimiter(asker.Name, _ => new()
        {
            PermitLimit = Math.Max(web.Value.DeskPagesPerMinute, asker.QuestionsPerMinute),
            Window = Window,
            SegmentsPerWindow = 6,
        }));

    private readonly ConcurrencyLimiter places = new(new()
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2),
        QueueLimit = MostWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (Asker.Of(http, web.Value) is not { } asker) return Failures.Result(http, StatusCodes.Status401Unauthorized, Replies.UnknownKey);

        using var lease = limiter.AttemptAcquire(asker);
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
