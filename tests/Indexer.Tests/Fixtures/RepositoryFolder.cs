namespace Indexer.Tests.Fixtures;

internal static class RepositoryFolder
{
    /// <summary>A folder beside the solution, looked for upwards from the test's output; null when the tests were copied away.</summary>
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return Directory.Exists(Path.Combine(folder.FullName, name)) ? Path.Combine(folder.FullName, name) : null;
        return null;
    }
}
