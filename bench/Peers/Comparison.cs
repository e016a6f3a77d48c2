using System.Globalization;
using System.Text.Json;

namespace Peers;

/// <summary>The table, set by set, and the ratios that are promised: Lucene's figure over ours, so we are better above 1, and for questions a second below 1.</summary>
internal static class Comparison
{
    public static void Print(WorkFolder work, TextWriter output)
    {
        var ours = PeerResult.Read(work, "archive") ?? throw new InvalidOperationException("archive.json is missing: run the archive first.");
        var lucene = PeerResult.Read(work, "lucene") ?? throw new InvalidOperationException("lucene.json is missing: run Lucene first.");
        var fts = PeerResult.Read(work, "fts5");

        output.WriteLine(Line($"{ours.Passages} passages, {ours.Questions} questions, three fields; milliseconds"));
        output.WriteLine("| engine | p50 | p95 | p99 | p50 cpu | p99 cpu | questions/s | build s | build cpu s | MB | questions |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var engine in new[] { ours, lucene, fts }.OfType<PeerResult>())
            output.WriteLine(Line($"| {engine.Engine} | {engine.P50:F2} | {engine.P95:F2} | {engine.P99:F2} | {engine.CpuP50:F2} | {engine.CpuP99:F2} | {engine.Qps:F0} | {engine.BuildSeconds:F0} | {engine.BuildCpuSeconds:F0} | {engine.IndexMB:F0} | {engine.Questions} |"));
        output.WriteLine();
        output.WriteLine("| set | archive p50 | lucene p50 | ratio |");
        output.WriteLine("|---|--:|--:|--:|");
        foreach (var (set, own) in ours.SetP50)
            output.WriteLine(Line($"| {set} | {own:F2} | {lucene.SetP50[set]:F2} | {lucene.SetP50[set] / own:F1} |"));
        output.WriteLine();
        output.WriteLine(Line($"of the best ten the archive shares {Shared(work, "lucene"):P0} with Lucene{(fts is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {Shared(work, "fts5"):P0} with FTS5"))}"));
        output.WriteLine(Line($"bytes a question {ours.BytesPerQuestion / 1e6:F2} MB, memory {ours.ReadBandwidth / 1e9:F1} GB/s a core: at least {1000 * ours.BytesPerQuestion / ours.ReadBandwidth:F2} ms"));
        output.WriteLine(JsonSerializer.Serialize(new
        {
            passages = ours.Passages,
            p50Ratio = Ratio(lucene.P50, ours.P50),
            p99Ratio = Ratio(lucene.P99, ours.P99),
            qpsRatio = Ratio(lucene.Qps, ours.Qps),
            buildRatio = Ratio(lucene.BuildSeconds, ours.BuildSeconds),
            sizeRatio = Ratio(lucene.IndexMB, ours.IndexMB),
            p50CpuRatio = Ratio(lucene.CpuP50, ours.CpuP50),
            p99CpuRatio = Ratio(lucene.CpuP99, ours.CpuP99),
            buildCpuRatio = Ratio(lucene.BuildCpuSeconds, ours.BuildCpuSeconds),
        }));
    }

    /// <summary>Mean share of the archive's best ten that another engine has among its own.</summary>
    private static double Shared(WorkFolder work, string engine) => File.ReadLines(work.Tops("archive")).Zip(File.ReadLines(work.Tops(engine)))
        .Select(pair => (Ours: pair.First.Split(' '), Theirs: pair.Second.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Where(pair => pair.Theirs.Length > 0)
        .Select(pair => (double)pair.Ours.Intersect(pair.Theirs).Count() / pair.Ours.Length)
        .DefaultIfEmpty(0).Average();

    private static double Ratio(double above, double below) => Math.Round(above / below, 3);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
