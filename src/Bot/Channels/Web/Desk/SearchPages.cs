using Archive.Index;
using Bot.Desk.Searching;

namespace Bot.Channels.Web.Desk;

/// <summary>Gathers a page of a search: the list, its facets and where the words stand.</summary>
internal sealed class SearchPages(ArchiveReader reader, DeskSearch search)
{
    public SearchView Find(string text, DeskOrder? order, int page)
    {
        var query = search.Read(text);
        var view = new SearchView(query, order);
        if (!query.IsRead) return view;
        using var snapshot = reader.Snapshot();
        var result = search.Find(snapshot, query, order);
        view = view with { Result = result, Facets = Facets.Of(result), Histogram = Histogram.Of(result) };
        var shown = Math.Clamp(page, 1, view.Pages);
        return view with
        {
            Page = shown,
            Shown = [.. result.Rows.Skip((shown - 1) * SearchView.PageSize).Take(SearchView.PageSize).Select(row => (row, Snippets.Of(snapshot, query, row.Document)))],
        };
    }
}
