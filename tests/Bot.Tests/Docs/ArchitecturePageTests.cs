using Bot.Tests.Fixtures;

namespace Bot.Tests.Docs;

public sealed class ArchitecturePageTests
{
    private static readonly string[] NotRooms = ["bin", "obj"];

    [Theory]
    [InlineData("Archive")]
    [InlineData("Indexer")]
    [InlineData("Bot")]
    public void Every_room_has_its_heading_on_the_page_of_architecture(string project)
    {
        var headings = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "architecture.md"));

        var rooms = new DirectoryInfo(Path.Combine(Repository.Root, "src", project)).EnumerateDirectories()
            .Where(folder => !NotRooms.Contains(folder.Name) && folder.EnumerateFiles("*.cs", SearchOption.AllDirectories).Any())
            .ToList();

        rooms.ShouldNotBeEmpty();
        foreach (var room in rooms) headings.ShouldContain($"### {room.Name}");
    }
}
