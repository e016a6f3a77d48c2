namespace Bot.Desk.Statistics;

internal enum PictureKind
{
    /// <summary>A bar a column, its rows one above the other.</summary>
    Bars,

    /// <summary>A line a row over the columns.</summary>
    Lines,

    /// <summary>A bar a row, lying, of the only column.</summary>
    Ranking,

    /// <summary>A field a row and column, the darker the more.</summary>
    Heat,
}

/// <summary>
/// Numbers to be drawn, shown as a table and written as CSV: all three from the same rows. A value is null where it is not told, or where there is none.
/// </summary>
internal sealed record Picture(string Name, string Title, PictureKind Kind, string ColumnsAre, IReadOnlyList<string> Columns, IReadOnlyList<PictureRow> Rows)
{
    /// <summary>What counts, and what is left out.</summary>
    public required string Note { get; init; }

    public string Unit { get; init; } = "";

    /// <summary>What stands in a table where a value is not told.</summary>
    public string Untold { get; init; } = "";

    public bool IsEmpty => Rows.All(row => row.Values.All(value => value is null or 0));

    public long Highest => Kind == PictureKind.Bars
        ? Enumerable.Range(0, Columns.Count).Select(column => Rows.Sum(row => row.Values[column] ?? 0)).DefaultIfEmpty(0).Max()
        : Rows.SelectMany(row => row.Values).Max() ?? 0;
}

internal sealed record PictureRow(string Name, IReadOnlyList<long?> Values);
