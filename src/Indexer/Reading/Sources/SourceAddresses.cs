namespace Indexer.Reading.Sources;

/// <summary>sources.csv of a corpus folder: file and URL of each document, for those that do not say themselves where they come from.</summary>
internal sealed class SourceAddresses
{
    private readonly Dictionary<string, string> byFile = new(StringComparer.Ordinal);

    public static SourceAddresses In(string folder)
    {
        var addresses = new SourceAddresses();
        var path = Path.Combine(folder, "sources.csv");
        if (!File.Exists(path)) return addresses;
        string[]? columns = null;
        foreach (var line in File.ReadLines(path).Where(line => line.Trim().Length > 0))
        {
            var cells = Cells(line);
            if (columns is null) columns = [.. cells.Select(cell => cell.Trim('\ufeff', ' ').ToLowerInvariant())];
            else addresses.Add(Cell("file"), Cell("url"));

            string Cell(string name) => Array.IndexOf(columns, name) is >= 0 and var at && at < cells.Count ? cells[at].Trim() : "";
        }
        return addresses;
    }

    public string? Of(string id) => byFile.GetValueOrDefault(id);

    private void Add(string file, string url)
    {
        if (file.Length > 0 && WebAddress.IsPublic(url)) byFile[file] = url;
    }

    /// <summary>RFC 4180: cells may be quoted, quotes doubled.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
