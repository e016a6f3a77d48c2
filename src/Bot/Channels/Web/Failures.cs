using System.Globalization;
using System.Threading.RateLimiting;
using Archive.Index;
using Bot.Answering;
using Bot.Channels.Web.Pages;
using Microsoft.AspNetCore.Diagnostics;

namespace Bot.Channels.Web;

/// <summary>Problem details (RFC 9457) in Vietnamese; <see cref="Detail"/> is a sentence for the asker.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Detail);

/// <summary>What goes wrong is told in a sentence: to a browser as a page, to a program as problem details.</summary>
internal static class Failures
{
    public static Task AnswerAsync(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        ArchiveMissingException or InvalidDataException => WriteAsync(context, StatusCodes.Status503ServiceUnavailable, Replies.ArchiveNotReady),
        BadHttpRequestException bad => WriteAsync(context, bad.StatusCode, Replies.ForStatus(bad.StatusCode)),
        _ => WriteAsync(context, StatusCodes.Status500InternalServerError, Replies.Broken),
    };

    public static Task AnswerStatusAsync(StatusCodeContext failed) => WriteAsync(
        failed.HttpContext, failed.HttpContext.Response.StatusCode, Replies.ForStatus(failed.HttpContext.Response.StatusCode));

    public static Task WriteAsync(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        return Result(context, status, detail).ExecuteAsync(context);
    }

    public static IResult Result(HttpContext context, int status, string detail) =>
        WantsPage(context.Request) ? Page(context, status, detail) : ToProgram(status, detail);

    /// <summary>429: the asker has used up what one may ask in <paramref name="window"/>, and is told when to come back.</summary>
    public static IResult TooMany(HttpContext context, RateLimitLease lease, TimeSpan window)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retry) ? retry : window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Result(context, StatusCodes.Status429TooManyRequests, Replies.TooMany(seconds));
    }

    /// <summary>503: too many are waiting already.</summary>
    public static IResult Crowded(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        return Result(context, StatusCodes.Status503ServiceUnavailable, Replies.Crowded);
    }

    public static IResult ToProgram(int status, string detail) => TypedResults.Json(
        new Problem("about:blank", Replies.TitleOf(status), status, detail),
        WebJson.Readable.Problem, "application/problem+json", status);

    public static IResult Page(HttpContext context, int status, string detail) =>
        Html.Of(MessagePage.Of(Shell.For(context), Replies.TitleOf(status), detail), status);

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");
}
