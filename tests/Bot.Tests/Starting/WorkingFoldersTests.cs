using Bot.Starting;

namespace Bot.Tests.Starting;

public sealed class WorkingFoldersTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("working-folders-");

    [Fact]
    public void A_folder_is_found_from_a_directory_below_it()
    {
        var corpus = root.CreateSubdirectory("corpus").FullName;
        var below = root.CreateSubdirectory("src/Bot").FullName;

        WorkingFolders.FindUpward("corpus", below).ShouldBe(corpus);
        WorkingFolders.FindUpward("no-such-folder-anywhere", below).ShouldBeNull();
    }

    [Fact]
    public void An_index_that_is_there_is_taken_wherever_it_lies_above()
    {
        var index = root.CreateSubdirectory("index").FullName;
        File.WriteAllText(Path.Combine(index, "CURRENT"), "archive-000001.db");

        WorkingFolders.IndexFolder("index", "corpus", root.CreateSubdirectory("src").FullName).ShouldBe(index);
    }

    [Fact]
    public void A_first_index_is_made_beside_the_corpus()
    {
        root.CreateSubdirectory("corpus");

        WorkingFolders.IndexFolder("index", "corpus", root.CreateSubdirectory("src").FullName).ShouldBe(Path.Combine(root.FullName, "index"));
    }

    [Fact]
    public void Without_a_corpus_the_index_is_where_the_bot_was_started()
    {
        var started = root.CreateSubdirectory("here").FullName;

        WorkingFolders.IndexFolder("index", "no-such-folder-anywhere", started).ShouldBe(Path.Combine(started, "index"));
    }

    [Fact]
    public void A_rooted_folder_is_meant_as_it_is() =>
        WorkingFolders.IndexFolder(root.FullName, "corpus", "/").ShouldBe(root.FullName);

    public void Dispose() => root.Delete(recursive: true);
}
