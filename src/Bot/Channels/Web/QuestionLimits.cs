using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Bot.Answering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary>How many questions one address may ask in a minute; the sixteenth is told when to come back.</summary>
internal static class QuestionLimits
{
    public const string Policy = "questions";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddQuestionLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(Policy, PartitionOf);
            limiter.OnRejected = RejectAsync;
        });
    }

    private static RateLimitPartition<IPAddress> PartitionOf(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value;
        // TestServer and Unix sockets have no address.
        var address = context.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        var permits = IPAddress.IsLoopback(address) ? options.LoopbackQuestionsPerMinute : options.QuestionsPerMinute;
        return RateLimitPartition.GetSlidingWindowLimiter(Whole(address), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = Window,
            SegmentsPerWindow = 6,
        });
    }

    /// <summary>A home or an office has a whole /64 of IPv6 to itself (RFC 6177), so that is one asker.</summary>
    private static IPAddress Whole(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retry) ? retry : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Failures.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, Replies.TooMany(seconds));
    }
}
