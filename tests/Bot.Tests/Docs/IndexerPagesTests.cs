using System.Text.RegularExpressions;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Docs;

/// <summary>Reads the indexer's sources as text: tests of the bot know no type of it.</summary>
public sealed class IndexerPagesTests
{
    private static readonly string Commands = Path.Combine(Repository.Root, "src", "Indexer", "Commands");

    private static readonly Regex CommandName = new("(new Command|RunCommand\\.Create)\\(\"(?<name>[a-z-]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    [Fact]
    public void Every_command_of_the_indexer_has_a_row_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

        var names = Directory.EnumerateFiles(Commands, "*.cs").SelectMany(file => CommandName.Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).ToList();

        names.ShouldContain("build");
        foreach (var name in names) readme.ShouldContain($"\n| `{name}");
    }

    [Fact]
    public void Every_reason_code_is_on_the_page_of_operations()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

        var codes = File.ReadLines(Path.Combine(Commands, "reasons.tsv")).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t')[0]).ToList();

        codes.ShouldContain("EMPTY");
        foreach (var code in codes) page.ShouldContain($"`{code}`");
    }
}
