using Archive.Index;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Index;

public sealed class StoredTextTests : IDisposable
{
    private readonly IndexFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Texts_come_back_from_before_and_after_there_was_a_dictionary()
    {
        folder.Build(Many(1_200));
        using (var connection = ArchiveDatabase.OpenToRead(folder.Generations.PathOf(1)))
            ArchiveDatabase.Read<long>(connection, "SELECT COUNT(*) FROM text_dictionary").ShouldBe(1);
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        foreach (var document in Many(1_200)) snapshot.ReadText(snapshot.FindById(document.Id)!).ShouldBe(document.Document.Text);
        ArchiveCheck.Faults(reader, TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    [Fact]
    public void A_dictionary_that_comes_with_a_change_is_known_to_who_reads_already()
    {
        folder.Build(Many(3));
        using var reader = new ArchiveReader(folder.Path);
        using (var before = reader.Snapshot()) before.ReadText(before.FindById("1")!).ShouldNotBeEmpty();
        var documents = Many(1_500);
        folder.Change(writer => documents.ForEach(document => document.PutInto(writer)));
        using var snapshot = reader.Snapshot();
        snapshot.ReadText(snapshot.FindById("1499")!).ShouldBe(documents[^1].Document.Text);
    }

    [Fact]
    public void A_damaged_dictionary_is_found()
    {
        folder.Build(Many(1_200));
        using (var connection = ArchiveDatabase.OpenToWrite(folder.Generations.PathOf(1)))
            ArchiveDatabase.Run(connection, "UPDATE text_dictionary SET data = zeroblob(length(data))").ShouldBe(1);
        using var reader = new ArchiveReader(folder.Path);
        ArchiveCheck.Faults(reader, TestContext.Current.CancellationToken).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0, 1, 2, 3 })]
    [InlineData(new byte[] { 1, 1, 2, 3 })] // there is no dictionary
    [InlineData(new byte[] { 7, 1, 2, 3 })]
    public void What_is_no_packed_text_is_not_read(byte[] packed)
    {
        folder.Build();
        using var connection = ArchiveDatabase.OpenToRead(folder.Generations.PathOf(1));
        using var texts = new StoredText(connection);
        Should.Throw<InvalidDataException>(() => texts.Unpack(packed));
    }

    /// <summary>Two kilobytes each, so that a dictionary is made of the first thousand.</summary>
    private static List<InventedDocument> Many(int count)
    {
        var corpus = new InventedCorpus(seed: 11);
        return [.. Enumerable.Range(0, count).Select(i => InventedDocument.Of($"{i}", corpus.Text(300)))];
    }
}
