using System.Globalization;
using Archive.Documents;
using Bot.Answering;
using Bot.Desk.Searching;

namespace Bot.Desk.Exporting;

/// <summary>A search result as a sheet: the rows of the screen, all of them, in its order.</summary>
internal static class ResultSheet
{
    /// <param name="result">The search.</param>
    /// <param name="site">Address before the page names, "https://hoi.langiang.example".</param>
    /// <param name="at">When it is exported.</param>
    public static Sheet Of(DeskResult result, string site, DateTimeOffset at) => new(
        DeskReplies.ExportTitle(result.Rows.Count), DeskReplies.About(result, at), DeskReplies.ResultColumns, [.. result.Rows.Select((row, i) => Row(row, i + 1, site))]);

    public static string UrlOf(DeskRow row, string site) => $"{site}/v/{Uri.EscapeDataString(row.Document.Slug)}";

    private static SheetRow Row(DeskRow row, int at, string site)
    {
        var facts = row.Facts;
        var effect = facts.Class == SourceClass.Official ? Replies.EffectOf(row.Effect) : null;
        var url = UrlOf(row, site);
        return new(
        [
            at.ToString(CultureInfo.InvariantCulture), facts.Class == SourceClass.News ? Replies.NewsItem : Replies.OfficialText, facts.Kind?.Name, facts.Number?.ToString(), facts.Title,
            facts.Issuer?.ToString(), Iso(facts.Issued), Iso(facts.Effective), Iso(facts.Published), effect, url, facts.SourceUrl, facts.ContentHash,
        ],
        Citing.Full(facts), url)
        {
            Notes = [.. new[] { effect, facts.ContentHash is { } hash ? $"SHA-256: {hash}" : null }.OfType<string>()],
        };
    }

    internal static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
