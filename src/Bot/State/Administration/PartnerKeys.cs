using System.Security.Cryptography;
using System.Text;

namespace Bot.State.Administration;

/// <summary>A program that may ask, and how much.</summary>
internal sealed record Partner(string Name, int QuestionsPerMinute, DateTimeOffset MadeAt);

/// <summary>
/// Keys of partners, made on the server's command line: 160 random bits, told once, kept as SHA-256 (a random key of that length needs no slow hash). A key
/// made or taken back by another process counts within <see cref="Noticed"/>.
/// </summary>
internal sealed class PartnerKeys(StateDatabase state, TimeProvider clock)
{
    public static readonly TimeSpan Noticed = TimeSpan.FromSeconds(10);

    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 32;

    private (DateTimeOffset At, Dictionary<string, Partner> ByHash)? held;

    public Partner? Find(string key)
    {
        var now = clock.GetUtcNow();
        if (held is not { } known || now - known.At > Noticed) held = known = (now, Read());
        return known.ByHash.GetValueOrDefault(HashOf(key));
    }

    public IReadOnlyList<Partner> All() => [.. Read().Values.OrderBy(partner => partner.Name, StringComparer.Ordinal)];

    /// <summary>Returns the key; a partner of that name gets a new one in place of the old.</summary>
    public async Task<string> NewAsync(string name, int perMinute)
    {
        var key = RandomNumberGenerator.GetString(Letters, Length);
        await state.WriteAsync(connection => connection.Execute(
            "INSERT INTO partner_key VALUES ($name, $hash, $most, $now) ON CONFLICT (name) DO UPDATE SET hash = $hash, per_minute = $most, made_at = $now",
            ("$name", name), ("$hash", HashOf(key)), ("$most", perMinute), ("$now", clock.GetUtcNow())));
        return key;
    }

    /// <summary>False when there is no such partner.</summary>
    public Task<bool> RemoveAsync(string name) => state.WriteAsync(connection => connection.Execute("DELETE FROM partner_key WHERE name = $name", ("$name", name)) == 1);

    private Dictionary<string, Partner> Read() => state.Read(connection => connection.Query(
        "SELECT hash, name, per_minute, made_at FROM partner_key", row => (Hash: row.GetString(0), Partner: new Partner(row.GetString(1), row.GetInt32(2), row.Moment(3)))))
        .ToDictionary(row => row.Hash, row => row.Partner, StringComparer.Ordinal);

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
