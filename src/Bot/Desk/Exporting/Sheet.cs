namespace Bot.Desk.Exporting;

/// <summary>A list as it leaves the desk: what it is and how it came about, column names, rows.</summary>
internal sealed record Sheet(string Title, IReadOnlyList<(string Name, string Value)> About, IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows);

/// <summary>Cells in the order of the columns; for running text the entry as a sentence and the page it links to.</summary>
internal sealed record SheetRow(IReadOnlyList<string?> Cells, string Entry, string? Url)
{
    /// <summary>Remarks under the entry.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
