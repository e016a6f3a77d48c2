namespace Bot.Channels.Web.Admin;

/// <summary>Addresses of the admin pages.</summary>
internal static class AdminPaths
{
    public const string Home = "/quan-tri";
    public const string SignIn = Home + "/dang-nhap";
    public const string SignOut = Home + "/dang-xuat";
    public const string OpenId = SignIn + "/openid";
    public const string Runs = Home + "/lap-chi-muc";
    public const string Failed = Home + "/tep-loi";
    public const string Uploads = Home + "/tai-len";

    public static string Upload(string key) => $"{Uploads}/{key}";

    /// <summary>Where somebody wanted to go when they had to sign in first; never out of the admin pages.</summary>
    public static string Own(string? path) =>
        path is not null && (path == Home || path.StartsWith(Home + "/", StringComparison.Ordinal) || path.StartsWith(Home + "?", StringComparison.Ordinal)) && !path.Contains('\\') && !path.Contains("//", StringComparison.Ordinal) ? path : Home;
}
