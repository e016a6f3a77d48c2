using System.Text.Json.Serialization;
using Bot.Answering;
using Bot.Channels.Web.Api;
using Bot.Desk;
using Bot.Desk.Checking;

namespace Bot.Channels.Web.Desk;

internal sealed record CheckRequest(string? Text);

/// <summary>Every document number and quotation of a text with its outcome. Start and end count UTF-16 units of the text sent.</summary>
internal sealed record CheckResponse(string Summary, DateOnly AsOf, int Generation, int Unchecked, IReadOnlyList<NumberResponse> Numbers, IReadOnlyList<QuoteResponse> Quotes)
{
    public static CheckResponse Of(ArticleReport report, string site) => new(
        DeskReplies.Summary(report), report.AsOf, report.Generation, report.Unchecked,
        [.. report.Numbers.Select(number => NumberResponse.Of(number, site))],
        [.. report.Quotes.Select(quote => QuoteResponse.Of(quote, site))]);
}

internal sealed record NumberResponse(
    string Written, string Number, int Start, int End, [property: JsonConverter(typeof(CamelCaseEnum<NumberOutcome>))] NumberOutcome Outcome,
    IReadOnlyList<DifferenceResponse> Differences, IReadOnlyList<DocumentRecord> Documents, IReadOnlyList<DocumentRecord> NamedIn, IReadOnlyList<DocumentRecord> Nearest)
{
    public static NumberResponse Of(CheckedNumber number, string site) => new(
        number.Claim.Written, number.Claim.Mention.Number.ToString(), number.Claim.Mention.Span.Start, number.Claim.Mention.Span.End, number.Outcome,
        [.. number.Differences.Select(difference => new DifferenceResponse(difference.Part, difference.Said, difference.Archived))],
        [.. number.Documents.Select(document => DocumentRecord.Of(document, site))],
        [.. number.NamedIn.Select(document => DocumentRecord.Of(document, site))],
        [.. number.Nearest.Select(document => DocumentRecord.Of(document, site))]);
}

internal sealed record DifferenceResponse([property: JsonConverter(typeof(CamelCaseEnum<ClaimPart>))] ClaimPart Part, string Said, string Archived);

internal sealed record QuoteResponse(
    string Words, int Start, int End, [property: JsonConverter(typeof(CamelCaseEnum<QuoteOutcome>))] QuoteOutcome Outcome,
    DocumentRecord? Document, string Place, string? Difference)
{
    public static QuoteResponse Of(CheckedQuote quote, string site) => new(
        quote.Words, quote.Span.Start, quote.Span.End, quote.Outcome, quote.Document is { } document ? DocumentRecord.Of(document, site) : null,
        quote.Place.Display, quote.Changes.Count == 0 ? null : ArticleSummary.Written(quote.Changes));
}

/// <summary>POST /api/check: the article check for programs.</summary>
internal static class CheckApi
{
    public static void MapCheckApi(this IEndpointRouteBuilder app) => app.MapPost("/api/check", (CheckRequest request, ArticleCheck check, HttpContext context, CancellationToken cancellationToken) =>
            ArticlePages.Wrong(request.Text) is { } wrong
                ? Failures.ToProgram(StatusCodes.Status400BadRequest, wrong)
                : TypedResults.Json(CheckResponse.Of(check.Check(request.Text!, cancellationToken), SiteAddress.Of(context.Request)), DeskJson.Readable.CheckResponse))
        .AddEndpointFilter(app.ServiceProvider.GetRequiredService<DeskLimits>())
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(ArticlePages.MostBytes))
        .Produces<CheckResponse>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
        .WithSummary("Đối chiếu số hiệu văn bản và trích dẫn trong một bài viết với kho.")
        .WithTags("Báo chí");
}
