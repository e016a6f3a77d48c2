using System.Threading.RateLimiting;
using Bot.Admin;
using Bot.Channels.Web.Api;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Admin;

/// <summary>How often one address, and all addresses together, may try to sign in within ten minutes.</summary>
internal sealed class SignInLimits(IOptions<AdminOptions> admin, IOptions<WebOptions> web) : IEndpointFilter, IDisposable
{
    private const int AllTogether = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> ofAddress = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetSlidingWindowLimiter(name, _ => Tries(admin.Value.SignInTries)));

    private readonly SlidingWindowRateLimiter ofAll = new(Tries(AllTogether * admin.Value.SignInTries));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // A partner's key is nothing here.
        http.Request.Headers.Remove(Asker.KeyHeader);
        using var own = ofAddress.AttemptAcquire(Asker.Of(http, web.Value)!.Name);
        if (!own.IsAcquired) return Failures.TooMany(http, own, Window);
        using var common = ofAll.AttemptAcquire();
        return common.IsAcquired ? await next(context) : Failures.TooMany(http, common, Window);
    }

    public void Dispose()
    {
        ofAddress.Dispose();
        ofAll.Dispose();
    }

    private static SlidingWindowRateLimiterOptions Tries(int permits) => new() { PermitLimit = permits, Window = Window, SegmentsPerWindow = 10 };
}
