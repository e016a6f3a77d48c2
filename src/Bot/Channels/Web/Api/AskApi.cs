using System.Text;
using System.Text.Json;
using Bot.Answering;
using Bot.Channels.Web.Pages;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Channels.Web.Api;

/// <summary>
/// POST /api/ask: JSON in; out the answer's JSON, or with "Accept: text/html" the same answer as the chat page shows it,
/// so that page and script share one way of showing.
/// </summary>
internal static class AskApi
{
    private const int MaxBody = 32 * 1024;

    public static void MapAskApi(this IEndpointRouteBuilder app) => app
        .MapPost("/api/ask", AskAsync)
        .AddEndpointFilter(app.ServiceProvider.GetRequiredService<QuestionLimits>())
        .WithMetadata(new RequestSizeLimitAttribute(MaxBody))
        .Accepts<AskRequest>("application/json")
        .Produces<CitedAnswer>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status429TooManyRequests, "application/problem+json")
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, "application/problem+json")
        .WithSummary("Hỏi một câu: trả lời bằng trích dẫn nguyên văn, kèm nguồn.")
        .WithTags("Hỏi đáp");

    private static async Task<IResult> AskAsync(HttpRequest http, Asking asking, CancellationToken cancellationToken)
    {
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        if (!http.HasJsonContentType())
            return Failures.ToProgram(StatusCodes.Status415UnsupportedMediaType, Replies.NotJson);
        if (await ReadAsync(http.Body, cancellationToken) is not { } request)
            return Failures.ToProgram(StatusCodes.Status400BadRequest, Replies.NotJson);

        var wantsFragment = WantsFragment(http);
        var asked = wantsFragment ? await asking.AskForPageAsync(request, cancellationToken) : await asking.AskAsync(request, cancellationToken);
        if (asked.Answer is not { } answer) return Failures.ToProgram(asked.Status, asked.Wrong!);
        return wantsFragment
            ? Html.Of(AnswerView.Of(answer, DisplayTools.DisplayOf(http), asked.Shown))
            : TypedResults.Text(AnswerJson.Write(answer), "application/json; charset=utf-8");
    }

    private static async Task<AskRequest?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(body, WebJson.Readable.AskRequest, cancellationToken);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool WantsFragment(HttpRequest http) => http.GetTypedHeaders().Accept is [{ MediaType.Value: "text/html" }, ..];
}
