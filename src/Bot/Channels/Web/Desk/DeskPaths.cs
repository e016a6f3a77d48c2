using Bot.Desk.Searching;

namespace Bot.Channels.Web.Desk;

/// <summary>Addresses of the desk. A search is its address: it can be kept, sent and opened again.</summary>
internal static class DeskPaths
{
    public const string Home = "/bao-chi";

    public static string Search(string query, DeskOrder? order = null, int page = 1) => Home + Query(query, order, page);

    public static string Export(string query, DeskOrder? order, string format) => $"{Home}/xuat.{format}{Query(query, order, 1)}";

    public static string Feed(string query) => $"{Home}/moi.atom{QueryString.Create("q", query)}";

    public static string Watch(string query) => $"{Home}{WatchPage.Room}{QueryString.Create("q", query)}";

    public static string Written(DeskOrder order) => order switch
    {
        DeskOrder.Relevance => "khop",
        DeskOrder.Oldest => "cu",
        _ => "moi",
    };

    public static DeskOrder? Order(string? text) => text switch
    {
        "khop" => DeskOrder.Relevance,
        "cu" => DeskOrder.Oldest,
        "moi" => DeskOrder.Newest,
        _ => null,
    };

    private static string Query(string query, DeskOrder? order, int page) => QueryString.Create(
    [
        new("q", query),
        .. order is { } sorted ? [new KeyValuePair<string, string?>("xep", Written(sorted))] : Array.Empty<KeyValuePair<string, string?>>(),
        .. page > 1 ? [new KeyValuePair<string, string?>("trang", page.ToString(System.Globalization.CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string?>>(),
    ]).ToString();
}
