using Archive.Index;
using Bot.Answering;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

internal sealed record HealthReport(string Status, int? Generation, int Documents, int Passages);

/// <summary>/health: which generation answers; 503 when none does, so that a load balancer looks elsewhere.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", (
        ArchiveReader reader, IOptions<ArchiveOptions> archive) =>
    {
        var report = Report(reader, archive.Value.Index);
        return Results.Json(report, WebJson.Readable.HealthReport,
            statusCode: report.Generation is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    });

    private static HealthReport Report(ArchiveReader reader, string index)
    {
        if (new Generations(index).Current is null) return new("degraded", null, 0, 0);
        using var snapshot = reader.Snapshot();
        return new("ok", snapshot.Generation, snapshot.DocumentCount, snapshot.PassageCount);
    }
}
