using Archive.Index;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Index;

public sealed class ArchiveCheckTests : IDisposable
{
    private static readonly int Flips = Repetitions.Of(usual: 100, full: 1_000);

    private readonly IndexFolder folder = new();
    private readonly InventedCorpus corpus = new(seed: 5);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)] // an empty archive
    [InlineData(3)]
    [InlineData(60)] // segments were merged, with withdrawn passages in them
    public void A_sound_archive_has_no_faults(int increments)
    {
        folder.Grow(corpus, increments);
        Faults().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE passage SET text = 'Đã sửa' WHERE number = 5", ArchiveFaultKind.Passages)] // what would be quoted
    [InlineData("UPDATE passage SET start = start + 1 WHERE number = 5", ArchiveFaultKind.Passages)]
    [InlineData("DELETE FROM passage WHERE number = 5", ArchiveFaultKind.Passages)]
    [InlineData("INSERT INTO passage VALUES(100000, 1, 1, 'doan-1', '', 0, x'')", ArchiveFaultKind.Passages)]
    [InlineData("UPDATE passage SET text = zeroblob(40) WHERE number = 5", ArchiveFaultKind.Passages)]
    [InlineData("UPDATE passage SET text = (SELECT text FROM passage WHERE number = 6) WHERE number = 5", ArchiveFaultKind.Passages)]
    [InlineData("UPDATE document SET text = zeroblob(40) WHERE text IS NOT NULL", ArchiveFaultKind.Document)]
    [InlineData("UPDATE document SET first_passage = first_passage + 1 WHERE key = 2", ArchiveFaultKind.Passages)]
    [InlineData("UPDATE document SET issued = '2001-01-01' WHERE issued IS NOT NULL", ArchiveFaultKind.Document)]
    [InlineData("UPDATE document SET signer = 'Ai đó' WHERE key = 2", ArchiveFaultKind.Document)]
    [InlineData("UPDATE document SET slug = 'van-ban-khac' WHERE key = 2", ArchiveFaultKind.Document)]
    [InlineData("DELETE FROM relation WHERE document = (SELECT MIN(document) FROM relation)", ArchiveFaultKind.Document)]
    [InlineData("INSERT INTO relation(document, position, kind, start, length) VALUES(100000, 0, 1, 0, 1)", ArchiveFaultKind.Document)]
    [InlineData("UPDATE meta SET value = value + 1 WHERE name = 'documents'", ArchiveFaultKind.Document)]
    [InlineData("DELETE FROM document WHERE key = 2", ArchiveFaultKind.Passages)]
    [InlineData("UPDATE segment SET keys = zeroblob(length(keys))", ArchiveFaultKind.Postings)]
    [InlineData("UPDATE segment SET keys = substr(keys, 9)", ArchiveFaultKind.Postings)]
    [InlineData("UPDATE segment SET lengths = zeroblob(length(lengths))", ArchiveFaultKind.Postings)]
    [InlineData("UPDATE segment SET lengths = substr(lengths, 4)", ArchiveFaultKind.Postings)]
    [InlineData("UPDATE segment SET withdrawn = zeroblob((passages + 7) / 8) WHERE withdrawn IS NOT NULL", ArchiveFaultKind.Postings)]
    [InlineData("UPDATE withdrawn_term SET passages = passages + 1", ArchiveFaultKind.Postings)]
    [InlineData("DELETE FROM mention WHERE passage = (SELECT MIN(passage) FROM mention)", ArchiveFaultKind.Mentions)]
    [InlineData("DELETE FROM {postings} WHERE term = (SELECT MIN(term) FROM {postings})", ArchiveFaultKind.Postings)]
    [InlineData("UPDATE {postings} SET term = term + 1 WHERE term = (SELECT MAX(term) FROM {postings})", ArchiveFaultKind.Postings)]
    [InlineData("UPDATE {postings} SET data = zeroblob(3) WHERE term = (SELECT MAX(term) FROM {postings})", ArchiveFaultKind.Postings)]
    public void Damage_is_found(string sql, object kind)
    {
        BuildAndChange();
        using (var connection = ArchiveDatabase.OpenToWrite(folder.Generations.PathOf(1)))
        {
            var segment = ArchiveDatabase.Read<long>(connection, "SELECT MIN(id) FROM segment");
            var damage = sql.Replace("{postings}", SegmentWriter.TableOf(segment));
            ArchiveDatabase.Run(connection, damage).ShouldBeGreaterThan(0, "the damage must be done");
        }
        Faults().Select(fault => fault.Kind).ShouldContain((ArchiveFaultKind)kind);
    }

    /// <summary>A flip may hit what nobody reads, such as the unused part of a page; everything else must be found.</summary>
    [Fact]
    public void A_flipped_bit_is_found_or_changes_nothing()
    {
        BuildAndChange();
        var sound = Content();
        var path = folder.Generations.PathOf(1);
        var bytes = File.ReadAllBytes(path);
        var random = new Random(20250703);
        var harmless = 0;
        for (var flip = 0; flip < Flips; flip++)
        {
            var at = random.Next(bytes.Length);
            var bit = (byte)(1 << random.Next(8));
            bytes[at] ^= bit;
            File.WriteAllBytes(path, bytes);
            if (TryFaults().Count == 0)
            {
                harmless++;
                Content().ShouldBe(sound, $"bit {bit} of byte {at}");
            }
            bytes[at] ^= bit;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{Flips} flips: {Flips - harmless} found, {harmless} without effect");
        // In so small an archive half of the pages is their unused end.
        harmless.ShouldBeLessThan(Flips * 2 / 3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)] // less than a header
    [InlineData(8192)] // the first page alone
    [InlineData(40_000)]
    public void A_cut_file_is_found(int length)
    {
        BuildAndChange();
        using (var file = File.OpenWrite(folder.Generations.PathOf(1))) file.SetLength(length);
        TryFaults().ShouldNotBeEmpty();
    }

    /// <summary>Two segments, with withdrawn passages in the first.</summary>
    private void BuildAndChange()
    {
        var documents = corpus.Take(80).ToList();
        folder.Build(documents);
        folder.Change(writer =>
        {
            writer.Withdraw(documents[7].Id);
            (documents[8] with { Passages = documents[8].Passages.Take(1).ToList() }).PutInto(writer);
            corpus.Next("van-ban/them.txt").PutInto(writer);
        });
    }

    private IReadOnlyList<ArchiveFault> Faults()
    {
        using var reader = new ArchiveReader(folder.Path);
        return ArchiveCheck.Faults(reader, TestContext.Current.CancellationToken);
    }

    /// <summary>Damage to the name of the schema is told as another schema.</summary>
    private IReadOnlyList<ArchiveFault> TryFaults()
    {
        try
        {
            return Faults();
        }
        catch (InvalidDataException e)
        {
            return [new(ArchiveFaultKind.Unreadable, e.Message)];
        }
    }

    private List<string> Content()
    {
        using var reader = new ArchiveReader(folder.Path);
        using var snapshot = reader.Snapshot();
        return [.. ArchiveContent.LookUps(snapshot), .. ArchiveContent.Answers(snapshot, ["công văn số 12/UBND-KGVX", "họp báo quý", "giá nước rác xe buýt"])];
    }
}
