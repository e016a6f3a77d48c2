using Microsoft.Data.Sqlite;

namespace Bot.State.Administration;

/// <summary>A person by the number that a channel gives them.</summary>
internal sealed record Person(string Channel, string User);

/// <summary>What a person may do: an officer answers questions, an admin does all.</summary>
internal enum Role
{
    None,
    Officer,
    Admin,
}

internal enum PairingResult
{
    Paired,
    WrongCode,
    TooManyTries,
}

/// <summary>
/// Who may administer, and how one becomes that: by a code made on the server (55 bits, ten minutes, good once, kept as a hash). Five wrong tries close
/// the way for an hour.
/// </summary>
internal sealed class Admins(StateDatabase state, TimeProvider clock)
{
    public const int MostTries = 5;

    private const int CodeLength = 11;
    private static readonly TimeSpan TriesForgotten = TimeSpan.FromHours(1);

    public Role RoleOf(Person person) => state.Read(connection => connection.First(
        "SELECT role FROM admin WHERE channel = $channel AND user = $user", row => RoleNamed(row.GetString(0)), ("$channel", person.Channel), ("$user", person.User)));

    public IReadOnlyList<(Person Person, Role Role)> All() => state.Read(connection => connection.Query(
        "SELECT channel, user, role FROM admin ORDER BY added_at", row => (new Person(row.GetString(0), row.GetString(1)), RoleNamed(row.GetString(2)))));

    /// <summary>Makes a code; it is told this once and never again.</summary>
    public async Task<string> NewCodeAsync(Role role)
    {
        var code = Crockford.New(CodeLength);
        await state.WriteAsync(connection =>
        {
            var now = clock.GetUtcNow();
            connection.Execute("DELETE FROM pairing WHERE expires_at < $now", ("$now", now));
            connection.Execute(
                "INSERT INTO pairing VALUES ($hash, $role, $expires)", ("$hash", OneTimeCode.Hash(code)), ("$role", NameOf(role)), ("$expires", now + OneTimeCode.Lifetime));
        });
        return code;
    }

    public Task<PairingResult> PairAsync(Person person, string code) => state.WriteAsync(connection =>
    {
        var now = clock.GetUtcNow();
        connection.Execute("DELETE FROM pairing_failure WHERE failed_at < $then", ("$then", now - TriesForgotten));
        if (Failures(connection, person) >= MostTries) return PairingResult.TooManyTries;
        // The look-up goes by the hash: how long it takes tells nothing about a code.
        var role = connection.First(
            "DELETE FROM pairing WHERE hash = $hash AND expires_at >= $now RETURNING role", row => row.GetString(0), ("$hash", OneTimeCode.Hash(code)), ("$now", now));
        if (role is null)
        {
            connection.Execute("INSERT INTO pairing_failure VALUES ($channel, $user, $now)", ("$channel", person.Channel), ("$user", person.User), ("$now", now));
            return PairingResult.WrongCode;
        }
        connection.Execute(
            "INSERT INTO admin VALUES ($channel, $user, $role, $now) ON CONFLICT (channel, user) DO UPDATE SET role = $role",
            ("$channel", person.Channel), ("$user", person.User), ("$role", role), ("$now", now));
        return PairingResult.Paired;
    });

    /// <summary>False when that person was none.</summary>
    public Task<bool> RemoveAsync(Person person) => state.WriteAsync(connection => connection.Execute(
        "DELETE FROM admin WHERE channel = $channel AND user = $user", ("$channel", person.Channel), ("$user", person.User)) == 1);

    private static long Failures(SqliteConnection connection, Person person) => connection.Number(
        "SELECT count(*) FROM pairing_failure WHERE channel = $channel AND user = $user", ("$channel", person.Channel), ("$user", person.User));

    private static string NameOf(Role role) => role == Role.Admin ? "admin" : "officer";

    private static Role RoleNamed(string name) => name == "admin" ? Role.Admin : Role.Officer;
}
