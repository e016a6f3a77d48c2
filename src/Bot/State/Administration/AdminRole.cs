namespace Bot.State.Administration;

/// <summary>What somebody may do on the admin pages, each more than the one before: look, edit what is told, run the whole.</summary>
internal enum AdminRole
{
    Viewer,
    Editor,
    Admin,
}

/// <summary>The written form of a role: "viewer", "editor", "admin".</summary>
internal static class AdminRoles
{
    public static readonly IReadOnlyList<string> Names = [.. Enum.GetValues<AdminRole>().Select(Written)];

    public static string Written(this AdminRole role) => role switch
    {
        AdminRole.Admin => "admin",
        AdminRole.Editor => "editor",
        _ => "viewer",
    };

    public static AdminRole? TryParse(string text) =>
        Names.Contains(text) ? Enum.GetValues<AdminRole>().First(role => role.Written() == text) : null;
}
