namespace Readings;

/// <summary>A tab-separated file with a row of column names.</summary>
internal static class Table
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(FileInfo file)
    {
        var lines = File.ReadAllLines(file.FullName);
        var names = lines[0].Split('\t');
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var cells = line.Split('\t');
            yield return names.Select((name, i) => (name, Value: i < cells.Length ? cells[i] : "")).ToDictionary(cell => cell.name, cell => cell.Value);
        }
    }
}
