namespace Indexer.Reading.Lines;

/// <summary>What a line of a document is, as far as its format tells.</summary>
internal enum LineKind
{
    Text,
    Heading,

    /// <summary>A row of a table; <see cref="Line.Cells"/> holds its cells, <see cref="Line.Text"/> the cells joined.</summary>
    Row,

    /// <summary>Words under a picture.</summary>
    Caption,

    /// <summary>What is left of a picture: its file name or alternative text.</summary>
    Picture,
}

/// <summary>A paragraph, a heading or a table row in reading order.</summary>
internal sealed record Line(string Text, LineKind Kind = LineKind.Text)
{
    public const string CellBreak = " | ";

    public IReadOnlyList<string>? Cells { get; init; }

    public static Line Row(IReadOnlyList<string> cells) => new(string.Join(CellBreak, cells.Select(OneLine)), LineKind.Row) { Cells = cells };

    private static string OneLine(string cell) => string.Join(' ', cell.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
