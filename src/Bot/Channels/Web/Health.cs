using Archive.Index;

namespace Bot.Channels.Web;

internal sealed record HealthReport(string Status, int? Generation, int Documents, int Passages);

/// <summary>/health: which generation answers; 503 when none does, so that a load balancer looks elsewhere.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", (ArchiveReader reader) =>
    {
        var report = Report(reader);
        return TypedResults.Json(report, WebJson.Readable.HealthReport,
            statusCode: report.Generation is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }).Produces<HealthReport>().WithSummary("Trạng thái: kho nào đang phục vụ.");

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
            return new("degraded", null, 0, 0);
        }
    }
}
