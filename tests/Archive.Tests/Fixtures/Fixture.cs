namespace Archive.Tests.Fixtures;

/// <summary>A table of cases beside this file: lines with "# " are remarks, the first other line names the columns.</summary>
internal static class Fixture
{
    public static IEnumerable<string[]> Rows(string name) => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", name))
        .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
        .Skip(1)
        .Select(line => line.Split('\t'));
}
