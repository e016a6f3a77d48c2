using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Bot.Channels.Web.Metrics;

/// <summary>One instrument under one set of labels: a sum, a last value, or a histogram.</summary>
internal sealed class Series(string type, bool isTotal)
{
    private static readonly double[] Bounds = [.005, .01, .025, .05, .1, .15, .25, .5, 1, 2.5, 5, 10];

    private readonly Lock gate = new();
    private readonly long[] buckets = new long[Bounds.Length];
    private double value;
    private long count;

    public string Type => type;

    public static Series For(Instrument instrument) => instrument switch
    {
        _ when Named(instrument, "Histogram") => new("histogram", isTotal: true),
        // An observable counter tells its total each time, a counter what was added.
        _ when Named(instrument, "ObservableCounter") => new("counter", isTotal: false),
        _ when Named(instrument, "ObservableUpDownCounter") || Named(instrument, "Gauge") || Named(instrument, "ObservableGauge") => new("gauge", isTotal: false),
        _ when Named(instrument, "UpDownCounter") => new("gauge", isTotal: true),
        _ => new("counter", isTotal: true),
    };

    public void Add(double measured)
    {
        lock (gate)
        {
            value = isTotal ? value + measured : measured;
            count++;
            if (type != "histogram") return;
            for (var i = 0; i < Bounds.Length; i++)
                if (measured <= Bounds[i]) buckets[i]++;
        }
    }

    public void Write(StringBuilder text, string name, string labels)
    {
        lock (gate)
        {
            if (type != "histogram")
            {
                Line(text, name, labels, value);
                return;
            }
            var before = labels.Length == 0 ? "" : labels + ",";
            for (var i = 0; i < Bounds.Length; i++)
                Line(text, name + "_bucket", $"{before}le=\"{Bounds[i].ToString(CultureInfo.InvariantCulture)}\"", buckets[i]);
            Line(text, name + "_bucket", before + "le=\"+Inf\"", count);
            Line(text, name + "_sum", labels, value);
            Line(text, name + "_count", labels, count);
        }
    }

    private static bool Named(Instrument instrument, string name) => instrument.GetType().Name.StartsWith(name + "`", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
