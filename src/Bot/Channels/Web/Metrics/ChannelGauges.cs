using System.Globalization;
using System.Text;
using Bot.State.Delivery;

namespace Bot.Channels.Web.Metrics;

/// <summary>How the chat channels stand at this moment, in the text format of Prometheus.</summary>
internal static class ChannelGauges
{
    public static string Write(IReadOnlyList<ChannelState> channels, bool paused, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Gauge(text, "bot_paused", [("", paused ? 1 : 0)]);
        if (channels.Count == 0) return text.ToString();
        Gauge(text, "bot_channel_waiting", [.. channels.Select(one => (Of(one), (double)one.Waiting))]);
        Gauge(text, "bot_channel_oldest_waiting_seconds", [.. channels.Select(one => (Of(one), Age(one.OldestWaiting, now)))]);
        Gauge(text, "bot_channel_sending", [.. channels.Select(one => (Of(one), (double)one.Sending))]);
        Gauge(text, "bot_channel_oldest_sending_seconds", [.. channels.Select(one => (Of(one), Age(one.OldestSending, now)))]);
        Gauge(text, "bot_channel_failed", [.. channels.SelectMany(one => ((string State, long Count)[])[("uncertain", one.Uncertain), ("refused", one.Refused), ("dead", one.Dead)],
            (one, failed) => ($"{Of(one)},state=\"{failed.State}\"", (double)failed.Count))]);
        // Each trouble has its own series, so that one that is over is told as 0.
        Gauge(text, "bot_channel_trouble", [.. channels.SelectMany(_ => Enum.GetValues<ChannelTrouble>(), (one, trouble) => ($"{Of(one)},trouble=\"{trouble}\"", one.Trouble == trouble ? 1.0 : 0))]);
        Gauge(text, "bot_channel_last_update_timestamp_seconds", [.. channels.Where(one => one.LastUpdate is not null).Select(one => (Of(one), one.LastUpdate!.Value.ToUnixTimeMilliseconds() / 1000.0))]);
        Gauge(text, "bot_channel_at_platform", [.. channels.Where(one => one.AtPlatform is not null).Select(one => (Of(one), (double)one.AtPlatform!.Value))]);
        return text.ToString();
    }

    private static string Of(ChannelState one) => $"channel=\"{one.Channel}\"";

    private static double Age(DateTimeOffset? since, DateTimeOffset now) => since is { } then ? Math.Max(0, (now - then).TotalSeconds) : 0;

    private static void Gauge(StringBuilder text, string name, IReadOnlyList<(string Labels, double Value)> values)
    {
        if (values.Count == 0) return;
        text.Append("# TYPE ").Append(name).Append(" gauge\n");
        foreach (var (labels, value) in values)
        {
            text.Append(name);
            if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
            text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }
    }
}
