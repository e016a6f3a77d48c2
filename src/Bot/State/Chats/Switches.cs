using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.State.Chats;

/// <summary>Switches of the whole bot, which outlive a restart. This program alone turns them, so that each is read once, not with every question.</summary>
internal sealed class Switches(StateDatabase state)
{
    private const string Maintenance = "maintenance";
    private const string NoModel = "no model";
    private const string Crawled = "crawled";

    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    public bool InMaintenance => IsOn(Maintenance);

    /// <summary>The language model is kept out of answers, whatever the settings say.</summary>
    public bool WithoutModel => IsOn(NoModel);

    public Task SetMaintenanceAsync(bool on) => SetAsync(Maintenance, on);

    public Task SetWithoutModelAsync(bool on) => SetAsync(NoModel, on);

    /// <summary>When sources were last fetched; null when they never were.</summary>
    public DateTimeOffset? CrawledAt => Value(Crawled) is { } text ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture)) : null;

    public Task SetCrawledAtAsync(DateTimeOffset moment) => SetAsync(Crawled, moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    private bool IsOn(string name) => known.GetOrAdd(name, asked => Value(asked) == "on");

    private string? Value(string name) =>
        state.Read(connection => connection.First("SELECT value FROM switch WHERE name = $name", row => row.GetString(0), ("$name", name)));

    private async Task SetAsync(string name, bool on)
    {
        await SetAsync(name, on ? "on" : "off");
        known[name] = on;
    }

    private Task<int> SetAsync(string name, string value) => state.WriteAsync(connection => connection.Execute(
        "INSERT INTO switch VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = $value", ("$name", name), ("$value", value)));
}
