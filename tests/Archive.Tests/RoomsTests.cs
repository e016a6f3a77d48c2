using System.Text.RegularExpressions;

namespace Archive.Tests;

/// <summary>The rooms of each project, in order: each may use only those listed after it. Rooms not listed are free of the order.</summary>
public sealed partial class RoomsTests
{
    private static readonly Dictionary<string, string[][]> Order = new()
    {
        ["Archive"] = [["Search"], ["Index"], ["Documents"], ["Text"]],
        ["Indexer"] = [["Commands"], ["Crawling"], ["Splitting"], ["Reading"]],
        ["Bot"] = [["Channels"], ["Desk", "Admin"], ["Conversations"], ["Answering"], ["State"]],
    };

    // What a project may name beside itself: the two programs never name each other, and Archive names neither.
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Archive"] = ["Archive"],
        ["Indexer"] = ["Indexer", "Archive"],
        ["Bot"] = ["Bot", "Archive"],
    };

    [Theory]
    [InlineData("Archive")]
    [InlineData("Indexer")]
    [InlineData("Bot")]
    public void No_room_names_one_that_stands_before_it(string project)
    {
        var backwards = Sources(project)
            .SelectMany(source => source.Uses.Where(used => used.Project == project && Rank(project, used.Room) is { } there && Rank(project, source.Room) is { } here && there < here)
                .Select(used => $"{source.Room} -> {used.Room} in {source.File}"))
            .ToList();
        backwards.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Archive")]
    [InlineData("Indexer")]
    [InlineData("Bot")]
    public void No_project_names_one_that_is_not_its_own(string project)
    {
        var foreign = Sources(project)
            .SelectMany(source => source.Uses.Where(used => Projects.ContainsKey(used.Project) && !Projects[project].Contains(used.Project))
                .Select(used => $"{source.File} uses {used.Project}.{used.Room}"));
        foreign.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Archive")]
    [InlineData("Indexer")]
    [InlineData("Bot")]
    public void A_file_lies_in_the_folder_of_its_namespace(string project)
    {
        var misplaced = Sources(project).Where(source => source.Namespace is { } name && name != source.Folder).Select(source => $"{source.File} is in {source.Namespace}");
        misplaced.ShouldBeEmpty();
    }

    private static int? Rank(string project, string room)
    {
        var at = Array.FindIndex(Order[project], rooms => rooms.Contains(room));
        return at < 0 ? null : at;
    }

    private static List<Source> Sources(string project)
    {
        var root = Path.Combine(Repository(), "src", project);
        return [.. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
            .Select(file => Source.Read(project, root, file))];
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Bot.sln is in no folder above the tests.");
    }

    private sealed partial record Source(string File, string Room, string Folder, string? Namespace, IReadOnlyList<(string Project, string Room)> Uses)
    {
        public static Source Read(string project, string root, string file)
        {
            var text = System.IO.File.ReadAllText(Path.Combine(root, file));
            var folders = file.Split('/')[..^1];
            // "using Archive.Text;" and "Archive.Text.Folding" written out both name a room.
            var uses = Names().Matches(text).Select(match => (match.Groups["project"].Value, match.Groups["room"].Value)).Distinct().ToList();
            var name = NamespaceLine().Match(text);
            return new Source(file, folders.FirstOrDefault() ?? "", string.Join('.', folders.Prepend(project)), name.Success ? name.Groups["name"].Value : null, uses);
        }

        [GeneratedRegex(@"^(?:global )?using (?:static )?(?<project>Archive|Indexer|Bot)\.(?<room>\w+)|(?:^|[\s(<,])(?:global::)?(?<project>Archive|Indexer|Bot)\.(?<room>[A-Z]\w+)\.[A-Z]", RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
        private static partial Regex Names();

        [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
        private static partial Regex NamespaceLine();
    }
}
