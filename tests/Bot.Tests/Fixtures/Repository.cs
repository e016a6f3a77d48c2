namespace Bot.Tests.Fixtures;

/// <summary>Where the sources lie, seen from the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln"))) return folder.FullName;
        throw new InvalidOperationException($"Bot.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
