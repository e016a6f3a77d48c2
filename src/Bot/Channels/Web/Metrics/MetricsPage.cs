using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Bot.State.Delivery;

namespace Bot.Channels.Web.Metrics;

/// <summary>What the program measured since its start, in the text format of Prometheus (0.0.4): our meters, ASP.NET Core's, the runtime's.</summary>
internal sealed class MetricsPage : IDisposable
{
    public static readonly string[] Meters = [QuestionMeter.Name, DeliveryMeter.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime"];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(string Instrument, string Labels), Series> series = new();

    public MetricsPage()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal)) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.Start();
    }

    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var group in series.OrderBy(one => one.Key.Instrument, StringComparer.Ordinal).ThenBy(one => one.Key.Labels, StringComparer.Ordinal).GroupBy(one => one.Key.Instrument))
        {
            text.Append("# TYPE ").Append(group.Key).Append(' ').Append(group.First().Value.Type).Append('\n');
            foreach (var (key, one) in group) one.Write(text, key.Instrument, key.Labels);
        }
        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        series.GetOrAdd((NameOf(instrument), Labels(tags)), _ => Series.For(instrument)).Add(value);

    private static string NameOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_');
        return instrument.Unit == "s" ? name + "_seconds" : name;
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
            labels.Add($"{name.Replace('.', '_')}=\"{Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"");
        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }
}
