using Archive.Documents;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>Compares each document with its digest, and its passages with its text.</summary>
internal sealed class DocumentCheck(SqliteConnection connection, StoredText texts)
{
    private static readonly int FirstDigested = DocumentRow.Count;
    private static readonly int DigestedCount = DocumentRow.Digested.Split(',').Length;
    private static readonly int PassageColumns = PassageRow.Columns.Split(',').Length;

    private readonly List<ArchiveFault> faults = [];
    private long documents;
    private long passages;
    private long relations;
    private long nextFree;

    public IEnumerable<CheckedDocument> Read()
    {
        var digest = new RowDigest();
        using var command = ArchiveDatabase.Command(
            connection, $"SELECT {DocumentRow.Columns}, {DocumentRow.Digested}, digest FROM document ORDER BY first_passage, passages");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            AddRow(digest, row, FirstDigested, DigestedCount);
            yield return Check(DocumentRow.Read(row), row, digest);
        }
    }

    /// <summary>To be asked when all documents were read.</summary>
    public IEnumerable<ArchiveFault> Faults()
    {
        if (ArchiveDatabase.ReadDocumentCount(connection) != documents) faults.Add(new(ArchiveFaultKind.Document, "the number of documents"));
        if (Count("passage") != passages) faults.Add(new(ArchiveFaultKind.Passages, "passages without document"));
        if (Count("relation") != relations) faults.Add(new(ArchiveFaultKind.Document, "relations without document"));
        return faults;
    }

    private CheckedDocument Check(ArchivedDocument document, SqliteDataReader row, RowDigest digest)
    {
        var (first, count) = (row.GetInt64(FirstDigested + DigestedCount - 3), row.GetInt32(FirstDigested + DigestedCount - 2));
        var packed = row.IsDBNull(FirstDigested + DigestedCount - 1) ? null : row.GetFieldValue<byte[]>(FirstDigested + DigestedCount - 1);
        var read = ReadPassages(document.Key, first, count, digest);
        var evidence = ReadEvidence(document.Key, digest);
        if (!digest.Finish().AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(FirstDigested + DigestedCount)))
            Found(ArchiveFaultKind.Document, document);
        if (document.Slug != Slug.Of(document.Facts) && Slug.Unmarked(document.Slug) != Slug.Of(document.Facts))
            Found(ArchiveFaultKind.Document, document);

        var text = packed is not null ? Unpacked(packed) : read is [var only] ? only.Text : "";
        if (read.Count != count || first < nextFree || !StandInOrder(read, text)) Found(ArchiveFaultKind.Passages, document);
        if (evidence.Exists(end => end > text.Length)) Found(ArchiveFaultKind.Document, document);
        nextFree = first + count;
        documents++;
        passages += read.Count;
        relations += evidence.Count;
        return new(document.Facts, first, read);
    }

    private List<Passage> ReadPassages(long document, long first, int count, RowDigest digest)
    {
        using var command = ArchiveDatabase.Command(
            connection,
            $"SELECT {PassageRow.Columns}, document FROM passage WHERE number >= $first AND number < $first + $count ORDER BY number",
            ("$first", first), ("$count", count));
        using var row = command.ExecuteReader();
        var read = new List<Passage>();
        while (row.Read())
        {
            if (row.GetInt64(PassageColumns) != document) continue;
            AddRow(digest, row, 0, PassageColumns);
            if (Unpacked(row) is { } passage) read.Add(passage);
        }
        return read;
    }

    /// <summary>Where the evidence of each relation ends.</summary>
    private List<int> ReadEvidence(long document, RowDigest digest)
    {
        using var command = ArchiveDatabase.Command(
            connection, $"SELECT {RelationRow.Columns} FROM relation WHERE document = $document ORDER BY position", ("$document", document));
        using var row = command.ExecuteReader();
        var ends = new List<int>();
        while (row.Read())
        {
            AddRow(digest, row, 0, row.FieldCount);
            ends.Add(RelationRow.Read(row).Evidence.End);
        }
        return ends;
    }

    /// <summary>Null for a passage that cannot be read, which is missed when passages are counted.</summary>
    private Passage? Unpacked(SqliteDataReader row)
    {
        try
        {
            return PassageRow.Read(row, texts);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Empty for a text that cannot be read, in which no passage stands.</summary>
    private string Unpacked(byte[] packed)
    {
        try
        {
            return texts.Unpack(packed);
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    private static bool StandInOrder(List<Passage> passages, string text)
    {
        var end = 0;
        foreach (var passage in passages)
        {
            if (passage.Span.Start < end || passage.Span.End > text.Length || passage.Span.In(text) != passage.Text) return false;
            end = passage.Span.End;
        }
        return true;
    }

    private static void AddRow(RowDigest digest, SqliteDataReader row, int first, int count)
    {
        for (var i = first; i < first + count; i++) digest.Add(row.GetValue(i));
    }

    private void Found(ArchiveFaultKind kind, ArchivedDocument document) => faults.Add(new(kind, document.Facts.Id));

    private long Count(string table) => ArchiveDatabase.Read<long>(connection, $"SELECT COUNT(*) FROM {table}");
}
