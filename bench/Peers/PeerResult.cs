using System.Text.Json;

namespace Peers;

/// <summary>What an engine took: seconds to build, megabytes on disk, milliseconds a question, questions a second on all cores.</summary>
internal sealed record PeerResult(string Engine, int Passages, int Questions, double BuildSeconds, double IndexMB, double P50, double P95, double P99, double Qps)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = false };

    /// <summary>Processor seconds of the build, on all cores together.</summary>
    public double BuildCpuSeconds { get; init; }

    /// <summary>Milliseconds of the processor a question.</summary>
    public double CpuP50 { get; init; }

    public double CpuP99 { get; init; }

    /// <summary>Median of each set of questions, milliseconds.</summary>
    public IReadOnlyDictionary<string, double> SetP50 { get; init; } = new Dictionary<string, double>();

    /// <summary>Bytes of postings that a question reads, mean; null where it was not counted.</summary>
    public double? BytesPerQuestion { get; init; }

    /// <summary>Bytes a second that one core reads from memory here, measured beside the questions.</summary>
    public double? ReadBandwidth { get; init; }

    public static PeerResult? Read(WorkFolder work, string engine) =>
        File.Exists(work.Result(engine)) ? JsonSerializer.Deserialize<PeerResult>(File.ReadAllText(work.Result(engine)), Json) : null;

    public void Write(WorkFolder work) => File.WriteAllText(work.Result(Engine), JsonSerializer.Serialize(this, Json));
}
