using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.Web.Metrics;

/// <summary>Settings "Telemetry".</summary>
internal sealed class TelemetryOptions
{
    /// <summary>Address of an OpenTelemetry collector, "http://127.0.0.1:4317"; nothing is sent without one.</summary>
    [Url]
    public string? Endpoint { get; set; }

    /// <summary>"grpc" or "http" (protobuf; the paths /v1/metrics and /v1/traces are put behind the address).</summary>
    [RegularExpression("^(grpc|http)$")]
    public string Protocol { get; set; } = "grpc";

    /// <summary>Which share of requests is traced.</summary>
    [Range(0, 1)]
    public double TraceShare { get; set; } = 0.1;
}
