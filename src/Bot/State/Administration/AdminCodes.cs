namespace Bot.State.Administration;

/// <summary>Somebody who signs in: the name under which their deeds are kept, and what they may do.</summary>
internal sealed record AdminUser(string Name, AdminRole Role);

/// <summary>Codes made on the server for signing in to the admin pages: 60 bits, ten minutes, good once, kept as a hash.</summary>
internal sealed class AdminCodes(StateDatabase state, TimeProvider clock)
{
    private const int Length = 12;

    /// <summary>Makes a code; it is told this once and never again. "K7F3-9QX2-M4TN".</summary>
    public async Task<string> NewAsync(AdminUser user)
    {
        var code = string.Join('-', Crockford.New(Length).Chunk(4).Select(part => new string(part)));
        await state.WriteAsync(connection =>
        {
            var now = clock.GetUtcNow();
            connection.Execute("DELETE FROM admin_code WHERE expires_at < $now", ("$now", now));
            connection.Execute(
                "INSERT INTO admin_code VALUES ($hash, $name, $role, $expires)",
                ("$hash", OneTimeCode.Hash(code)), ("$name", user.Name), ("$role", user.Role.Written()), ("$expires", now + OneTimeCode.Lifetime));
        });
        return code;
    }

    /// <summary>Whose code it is, which is used up by that; null when it is wrong, used or too old. The look-up goes by the hash: its time tells nothing.</summary>
    public Task<AdminUser?> TakeAsync(string code) => state.WriteAsync(connection => connection.First(
        "DELETE FROM admin_code WHERE hash = $hash AND expires_at >= $now RETURNING name, role",
        row => new AdminUser(row.GetString(0), AdminRoles.TryParse(row.GetString(1))!.Value),
        ("$hash", OneTimeCode.Hash(code)), ("$now", clock.GetUtcNow())));
}
