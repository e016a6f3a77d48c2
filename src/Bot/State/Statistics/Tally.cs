using System.Collections.Concurrent;
using System.Globalization;

namespace Bot.State.Statistics;

/// <summary>How often something was counted on a day.</summary>
internal sealed record Tallied(DateOnly Day, string What, string Name, long Count);

/// <summary>
/// Counts by day, what and name. They are gathered in memory and written together: an answer waits for no disk. What was counted since the
/// last writing is lost when the program dies; a count is no book-keeping.
/// </summary>
internal sealed class Tally(StateDatabase state)
{
    private readonly ConcurrentDictionary<(DateOnly Day, string What, string Name), long> waiting = new();

    public void Count(DateOnly day, string what, string name) => waiting.AddOrUpdate((day, what, name), 1, (_, count) => count + 1);

    /// <summary>All counts from a day on, those not written yet among them.</summary>
    public async Task<IReadOnlyList<Tallied>> SinceAsync(DateOnly first)
    {
        await WriteAsync();
        return state.Read(connection => connection.Query(
            "SELECT day, what, name, count FROM tally WHERE day >= $first ORDER BY day, what, name",
            row => new Tallied(DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.GetString(1), row.GetString(2), row.GetInt64(3)),
            ("$first", Iso(first))));
    }

    public async Task WriteAsync()
    {
        var counted = new List<KeyValuePair<(DateOnly Day, string What, string Name), long>>();
        foreach (var key in waiting.Keys)
            if (waiting.TryRemove(key, out var count)) counted.Add(new(key, count));
        if (counted.Count == 0) return;
        await state.WriteAsync(connection =>
        {
            foreach (var (key, count) in counted)
            {
                connection.Execute(
                    "INSERT INTO tally VALUES ($day, $what, $name, $count) ON CONFLICT (day, what, name) DO UPDATE SET count = count + $count",
                    ("$day", Iso(key.Day)), ("$what", key.What), ("$name", key.Name), ("$count", count));
            }
        });
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
