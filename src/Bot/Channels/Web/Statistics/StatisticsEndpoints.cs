using System.Globalization;
using Bot.Answering;
using Bot.Channels.Web.Desk;
using Bot.Channels.Web.Pages;
using Bot.Desk.Exporting;
using Bot.Desk.Statistics;

namespace Bot.Channels.Web.Statistics;

/// <summary>/thong-ke: pictures with their numbers; /thong-ke/{name}.csv: the numbers alone.</summary>
internal static class StatisticsEndpoints
{
    public const string Path = "/thong-ke";

    public static void MapStatistics(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).AddEndpointFilter(app.ServiceProvider.GetRequiredService<DeskLimits>());
        pages.MapGet("", async (PictureBook book, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Html.Of(StatisticsPage.Of(Shell.For(context), await book.AllAsync()));
        });
        pages.MapGet("/{name}.csv", async (string name, PictureBook book, HttpContext context) =>
            (await book.AllAsync()).FirstOrDefault(picture => picture.Name == name) is { } picture
                ? Results.Text(Csv(picture), "text/csv; charset=utf-8")
                : Failures.Result(context, StatusCodes.Status404NotFound, Replies.NoSuchPage));
    }

    public static string CsvOf(Picture picture) => $"{Path}/{picture.Name}.csv";

    private static string Csv(Picture picture) => CsvText.Write(
        picture.Columns.Select((column, i) => picture.Rows.Select(row => row.Values[i]?.ToString(CultureInfo.InvariantCulture) ?? picture.Untold).Prepend(column))
            .Prepend(picture.Rows.Select(row => picture.Unit.Length == 0 ? row.Name : $"{row.Name} ({picture.Unit})").Prepend(picture.ColumnsAre)));
}
