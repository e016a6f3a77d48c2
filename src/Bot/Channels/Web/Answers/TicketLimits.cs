using System.Net;
using System.Threading.RateLimiting;
using Bot.Channels.Web.Api;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Answers;

/// <summary>How many questions one address may send to the officers in an hour: each of them takes a person's time.</summary>
internal sealed class TicketLimits(IOptions<WebOptions> web) : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<Asker> limiter = PartitionedRateLimiter.Create<Asker, string>(asker =>
        RateLimitPartition.GetSlidingWindowLimiter(asker.Name, _ => new()
        {
            PermitLimit = IPAddress.TryParse(asker.Name, out var address) && IPAddress.IsLoopback(address) ? asker.QuestionsPerMinute : web.Value.TicketsPerHour,
            Window = Window,
            SegmentsPerWindow = 6,
        }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (Asker.Of(context.HttpContext, web.Value) is not { } asker) return Failures.Result(context.HttpContext, StatusCodes.Status401Unauthorized, Answering.Replies.UnknownKey);
        using var lease = limiter.AttemptAcquire(asker);
        return lease.IsAcquired ? await next(context) : Failures.TooMany(context.HttpContext, lease, Window);
    }

    public void Dispose() => limiter.Dispose();
}
