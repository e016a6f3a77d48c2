using System.Reflection;

namespace Archive.Text;

/// <summary>A tab-separated table shipped inside the assembly: lines with '#' are remarks, the first other line names the columns.</summary>
internal sealed class EmbeddedTable
{
    private readonly string[] columns;
    private readonly List<string[]> rows;

    private EmbeddedTable(string[] columns, List<string[]> rows)
    {
        this.columns = columns;
        this.rows = rows;
    }

    public IEnumerable<Row> Rows => rows.Select(cells => new Row(columns, cells));

    public static EmbeddedTable Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        string[]? names = null;
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (names is null) names = cells;
            else lines.Add(cells);
        }
        return new EmbeddedTable(names ?? throw new InvalidOperationException($"The table {name} has no line of column names."), lines);
    }

    internal readonly struct Row(string[] columns, string[] cells)
    {
        /// <summary>The cell in a column; empty when the line ends before it.</summary>
        public string this[string column]
        {
            get
            {
                var at = Array.IndexOf(columns, column);
                if (at < 0) throw new ArgumentException($"There is no column '{column}'.", nameof(column));
                return at < cells.Length ? cells[at] : "";
            }
        }
    }
}
