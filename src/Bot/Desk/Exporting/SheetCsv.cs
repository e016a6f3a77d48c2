using System.Text;

namespace Bot.Desk.Exporting;

/// <summary>A sheet as CSV. The columns stand in the first row, so that Excel can sort and filter; what the list is stands below it.</summary>
internal static class SheetCsv
{
    public static byte[] Write(Sheet sheet) => Encoding.UTF8.GetBytes(CsvText.Write(
    [
        sheet.Columns,
        .. sheet.Rows.Select(row => row.Cells),
        [],
        .. sheet.About.Select(about => (string?[])[about.Name, about.Value]),
    ]));
}
