using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Bot.State;

/// <summary>
/// The scripts of State/Migrations, which lie in the program, in the order of their names, each once. A script is never changed after it was
/// released: another follows it.
/// </summary>
internal static class Migrations
{
    private const string Prefix = "migrations/";

    public static void Apply(SqliteConnection connection, TimeProvider clock)
    {
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL)");
        var applied = connection.Query("SELECT name FROM migration", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Names().Where(name => !applied.Contains(name)))
        {
            connection.Execute(Script(name));
            connection.Execute("INSERT INTO migration VALUES ($name, $now)", ("$name", name), ("$now", clock.GetUtcNow()));
        }
        connection.Execute("COMMIT");
    }

    public static IEnumerable<string> Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .Order(StringComparer.Ordinal);

    private static string Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
