namespace Bot.Starting;

/// <summary>Folders that settings name relatively, looked for from a directory upward, as git looks for its own.</summary>
internal static class WorkingFolders
{
    public static string? FindUpward(string relative, string from)
    {
        if (Path.IsPathRooted(relative)) return Path.Exists(relative) ? relative : null;
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, relative);
            if (Path.Exists(candidate)) return candidate;
        }
        return null;
    }

    /// <summary>The index where it is; else where it will be made: beside the corpus, without one in the directory itself.</summary>
    public static string IndexFolder(string index, string corpus, string from)
    {
        if (Path.IsPathRooted(index)) return index;
        if (FindUpward(Path.Combine(index, "CURRENT"), from) is { } current) return Path.GetDirectoryName(current)!;
        var home = FindUpward(corpus, from) is { } found ? Path.GetDirectoryName(found)! : from;
        return Path.GetFullPath(index, home);
    }
}
