using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Channels.Web.Metrics;

/// <summary>
/// Metrics and traces to a collector by OTLP; off without an address. Neither holds a question: spans of requests carry path and status, and values of query
/// strings are redacted by the instrumentation. Headers for the collector come from OTEL_EXPORTER_OTLP_HEADERS, as the standard has it.
/// </summary>
internal static class TelemetrySetup
{
    private const string Service = "tro-ly-van-ban";

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration("Telemetry").ValidateDataAnnotations().ValidateOnStart();
        var options = builder.Configuration.GetSection("Telemetry").Get<TelemetryOptions>() ?? new();
        // A wrong address is told by the validation at the start.
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var collector)) return builder;

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Service))
            .WithMetrics(metrics => metrics.AddMeter(MetricsPage.Meters))
            .WithTracing(traces => traces.AddSource(QuestionMeter.Name).AddAspNetCoreInstrumentation().SetSampler(new TraceIdRatioBasedSampler(options.TraceShare)))
            .UseOtlpExporter(options.Protocol == "http" ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc, collector);
        return builder;
    }
}
