using System.Globalization;

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
    public const string Documents = Home + "/van-ban";
    public const string Synonyms = Home + "/tu-dong-nghia";
    public const string Contacts = Home + "/danh-ba";
    public const string Sources = Home + "/nguon";
    public const string Notices = Home + "/thong-bao";
    public const string Audit = Home + "/nhat-ky";
    public const string Backups = Home + "/sao-luu";
    public const string Questions = Home + "/cau-hoi";
    public const string Reviewed = Home + "/giai-dap";
    public const string Tickets = Home + "/phieu";
    public const string Uploads = Home + "/tai-len";

    public static string Document(string slug) => $"{Documents}/{Uri.EscapeDataString(slug)}";

    public static string Withdrawal(long id) => string.Create(CultureInfo.InvariantCulture, $"{Home}/rut/{id}");

    public static string Ticket(long id) => string.Create(CultureInfo.InvariantCulture, $"{Tickets}/{id}");

    public static string Notice(long id) => string.Create(CultureInfo.InvariantCulture, $"{Notices}/{id}");

    public static string Upload(string key) => $"{Uploads}/{key}";

    /// <summary>Where somebody wanted to go when they had to sign in first; never out of the admin pages.</summary>
    public static string Own(string? path) =>
        path is not null && (path == Home || path.StartsWith(Home + "/", StringComparison.Ordinal) || path.StartsWith(Home + "?", StringComparison.Ordinal)) && !path.Contains('\\') && !path.Contains("//", StringComparison.Ordinal) ? path : Home;
}
