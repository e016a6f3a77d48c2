using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.State.Administration;

/// <summary>How long somebody stays signed in: without doing anything, and at all.</summary>
internal sealed record SessionLimits(TimeSpan Idle, TimeSpan Whole);

/// <summary>Somebody signed in. <paramref name="Id"/> names the session without opening it.</summary>
internal sealed record AdminSession(string Id, AdminUser User, DateTimeOffset BegunAt, DateTimeOffset SeenAt);

/// <summary>Who is signed in. A session is known by a token of 256 bits, of which only the hash is kept.</summary>
internal sealed class AdminSessions(StateDatabase state, TimeProvider clock)
{
    /// <summary>A look at a page is written down at most so often.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    /// <summary>Returns the token; it is told this once.</summary>
    public async Task<string> BeginAsync(AdminUser user, SessionLimits limits)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await state.WriteAsync(connection =>
        {
            var now = clock.GetUtcNow();
            connection.Execute("DELETE FROM admin_session WHERE begun_at < $begun OR seen_at < $seen", ("$begun", now - limits.Whole), ("$seen", now - limits.Idle));
            connection.Execute(
                "INSERT INTO admin_session VALUES ($hash, $name, $role, $now, $now)",
                ("$hash", Hash(token)), ("$name", user.Name), ("$role", user.Role.Written()), ("$now", now));
        });
        return token;
    }

    /// <summary>Null when nobody is signed in by that token, or no longer.</summary>
    public async Task<AdminSession?> FindAsync(string token, SessionLimits limits)
    {
        var now = clock.GetUtcNow();
        var session = state.Read(connection => connection.First(
            "SELECT hash, name, role, begun_at, seen_at FROM admin_session WHERE hash = $hash AND begun_at > $begun AND seen_at > $seen", Session,
            ("$hash", Hash(token)), ("$begun", now - limits.Whole), ("$seen", now - limits.Idle)));
        if (session is not null && now - session.SeenAt > Between)
            await state.WriteAsync(connection => connection.Execute("UPDATE admin_session SET seen_at = $now WHERE hash = $hash", ("$now", now), ("$hash", session.Id)));
        return session;
    }

    public IReadOnlyList<AdminSession> All(SessionLimits limits) => state.Read(connection => connection.Query(
        "SELECT hash, name, role, begun_at, seen_at FROM admin_session WHERE begun_at > $begun AND seen_at > $seen ORDER BY seen_at DESC", Session,
        ("$begun", clock.GetUtcNow() - limits.Whole), ("$seen", clock.GetUtcNow() - limits.Idle)));

    public Task EndAsync(string id) => state.WriteAsync(connection => connection.Execute("DELETE FROM admin_session WHERE hash = $hash", ("$hash", id)));

    private static AdminSession Session(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(row.GetString(0), new(row.GetString(1), AdminRoles.TryParse(row.GetString(2))!.Value), row.Moment(3), row.Moment(4));

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
