using Archive.Index;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Index;

public sealed class GenerationsTests : IDisposable
{
    private readonly IndexFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_reader_follows_the_live_generation()
    {
        using var reader = new ArchiveReader(folder.Path);
        for (var generation = 1; generation <= 3; generation++)
        {
            folder.Build(InventedDocument.Of($"{generation}", "công văn"));
            using var snapshot = reader.Snapshot();
            snapshot.Generation.ShouldBe(generation);
            snapshot.FindById($"{generation}").ShouldNotBeNull();
        }
    }

    [Fact]
    public void Three_generations_are_kept()
    {
        for (var i = 0; i < 6; i++) folder.Build(InventedDocument.Of("a", "công văn"));
        folder.Generations.Numbers().ShouldBe([4, 5, 6]);
        FileNames().ShouldBe(["CURRENT", "archive-000004.db", "archive-000005.db", "archive-000006.db", "writer.lock", "writer.txt"], ignoreOrder: true);
        File.ReadAllText(Path.Combine(folder.Path, "CURRENT")).ShouldBe("archive-000006.db");
    }

    [Fact]
    public void Going_back_makes_the_earlier_generation_live()
    {
        using var reader = new ArchiveReader(folder.Path);
        for (var i = 1; i <= 3; i++) folder.Build(InventedDocument.Of($"{i}", "công văn"));
        using (var snapshot = reader.Snapshot()) snapshot.Generation.ShouldBe(3);

        folder.Generations.Rollback().ShouldBe(2);
        using (var snapshot = reader.Snapshot()) snapshot.FindById("2").ShouldNotBeNull();
        folder.Generations.Rollback().ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => folder.Generations.Rollback()).Message.ShouldContain("no earlier generation to go back to: run 'indexer build'");

        folder.Build(InventedDocument.Of("4", "công văn"));
        using (var snapshot = reader.Snapshot()) snapshot.Generation.ShouldBe(4, "a number that was given is not given again");
    }

    [Fact]
    public void What_a_broken_off_build_left_is_cleared_by_the_next()
    {
        folder.Build(InventedDocument.Of("a", "công văn"));
        File.WriteAllText(folder.Generations.PathOf(2) + ".part", "half a file");
        File.WriteAllText(folder.Generations.PathOf(2) + ".part-wal", "half a log");
        File.WriteAllText(Path.Combine(folder.Path, "CURRENT.new"), "archive-");
        folder.Build(InventedDocument.Of("b", "công văn"));
        folder.Generations.Numbers().ShouldBe([1, 2]);
        FileNames().ShouldNotContain(name => name.Contains("part"));
    }

    [Fact]
    public void A_generation_that_was_never_made_live_is_skipped()
    {
        folder.Build(InventedDocument.Of("a", "công văn"));
        File.Copy(folder.Generations.PathOf(1), folder.Generations.PathOf(2));
        folder.Generations.Current.ShouldBe(1);
        folder.Build(InventedDocument.Of("b", "công văn"));
        folder.Generations.Current.ShouldBe(3);
    }

    [Fact]
    public void A_second_writer_is_told_who_the_first_is()
    {
        folder.Build(InventedDocument.Of("a", "công văn"));
        using (folder.Generations.OpenLive())
        {
            var holder = $"process {Environment.ProcessId} on {Environment.MachineName} since 20";
            Should.Throw<IndexBusyException>(() => folder.Generations.OpenLive()).Message.ShouldContain(holder);
            Should.Throw<IndexBusyException>(() => folder.Generations.BeginNext()).Message.ShouldContain(holder);
            Should.Throw<IndexBusyException>(() => folder.Generations.Rollback()).Message.ShouldContain(holder);
        }
        folder.Change(writer => InventedDocument.Of("b", "công văn").PutInto(writer));
    }

    [Fact]
    public void An_archive_of_another_schema_is_not_read()
    {
        folder.Build(InventedDocument.Of("a", "công văn"));
        using (var connection = ArchiveDatabase.OpenToWrite(folder.Generations.PathOf(1)))
            ArchiveDatabase.Run(connection, "UPDATE meta SET value = '0' WHERE name = 'schema'");

        var message = $"archive-000001.db was built for schema 0, this program reads {ArchiveDatabase.Schema}: run 'indexer build'.";
        using var reader = new ArchiveReader(folder.Path);
        Should.Throw<InvalidDataException>(() => reader.Snapshot()).Message.ShouldBe(message);
        Should.Throw<InvalidDataException>(() => folder.Generations.OpenLive()).Message.ShouldBe(message);

        // The failed attempt freed the lock, and a build mends it.
        folder.Build(InventedDocument.Of("a", "công văn"));
        using var snapshot = reader.Snapshot();
        snapshot.Generation.ShouldBe(2);
    }

    [Fact]
    public void A_folder_without_archive_says_what_to_do()
    {
        using var reader = new ArchiveReader(folder.Path);
        Should.Throw<ArchiveMissingException>(() => reader.Snapshot()).Message
            .ShouldBe($"{folder.Path} holds no archive: run 'indexer build corpus --index {folder.Path}'.");
        folder.Generations.Current.ShouldBeNull();
        folder.Generations.Numbers().ShouldBeEmpty();

        folder.Build(InventedDocument.Of("a", "công văn"));
        using var snapshot = reader.Snapshot();
        snapshot.DocumentCount.ShouldBe(1);
    }

    private IEnumerable<string> FileNames() => new DirectoryInfo(folder.Path).EnumerateFiles().Select(file => file.Name);
}
