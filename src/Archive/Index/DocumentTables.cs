using Archive.Documents;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>The rows of documents, passages, mentions and relations, written.</summary>
internal sealed class DocumentTables(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand insertPassage = ArchiveDatabase.Command(
        connection,
        PassageRow.Insert,
        ("$number", 0L), ("$document", 0L), ("$ordinal", 0), ("$place", ""), ("$heading", ""), ("$start", 0), ("$text", Array.Empty<byte>()));

    private readonly SqliteCommand insertMention = ArchiveDatabase.Command(
        connection,
        "INSERT OR IGNORE INTO mention(ordinal, passage, number) VALUES($ordinal, $passage, $number)",
        ("$ordinal", ""), ("$passage", 0L), ("$number", ""));

    private readonly SlugRows slugs = new(connection);
    private readonly RowDigest digest = new();
    private readonly StoredText texts = new(connection);

    private readonly SqliteCommand find = ArchiveDatabase.Command(
        connection, $"SELECT {DocumentRow.Columns}, first_passage, passages FROM document WHERE id = $id", ("$id", ""));

    /// <summary>Documents that came, less those that went.</summary>
    public int Added { get; private set; }

    public sealed record Found(ArchivedDocument Document, long FirstPassage, int Passages);

    public Found? Find(string id)
    {
        find.Parameters["$id"].Value = id;
        using var row = find.ExecuteReader();
        return row.Read() ? new(DocumentRow.Read(row), row.GetInt64(DocumentRow.Count), row.GetInt32(DocumentRow.Count + 1)) : null;
    }

    public void Insert(OfficialDocument document, IReadOnlyList<Passage> passages, long firstPassage)
    {
        var isWhole = passages is [{ Span.Start: 0 } only] && only.Span.Length == document.Text.Length;
        var values = DocumentRow.Values(document.Facts, firstPassage, passages.Count, isWhole ? null : texts.Pack(document.Text));
        var passageRows = passages.Select(passage => PassageRow.Values(passage, texts)).ToList();
        var relationRows = document.Relations.Select(RelationRow.Values).ToList();
        ArchiveDatabase.Run(
            connection,
            DocumentRow.Insert,
            [.. values, ("$slug", slugs.Take(document.Facts)), ("$digest", Digest([values, .. passageRows, .. relationRows]))]);
        var key = ArchiveDatabase.Read<long>(connection, "SELECT last_insert_rowid()");
        Added++;

        insertPassage.Parameters["$document"].Value = key;
        for (var i = 0; i < passageRows.Count; i++)
        {
            insertPassage.Parameters["$number"].Value = firstPassage + i;
            foreach (var (name, value) in passageRows[i]) insertPassage.Parameters[name].Value = value;
            insertPassage.ExecuteNonQuery();
        }
        for (var i = 0; i < relationRows.Count; i++)
            ArchiveDatabase.Run(connection, RelationRow.Insert, [.. relationRows[i], ("$document", key), ("$position", i)]);
    }

    public void InsertMentions(AnalysedPassage passage)
    {
        foreach (var mention in passage.Mentions)
        {
            insertMention.Parameters["$ordinal"].Value = mention.Number.Ordinal;
            insertMention.Parameters["$passage"].Value = passage.Number;
            insertMention.Parameters["$number"].Value = mention.Number.ToString();
            insertMention.ExecuteNonQuery();
        }
    }

    public IReadOnlyList<Passage> ReadPassages(Found found) => PassageRow.ReadAll(connection, texts, found.Document.Key);

    public void Delete(Found found)
    {
        var passages = (First: found.FirstPassage, Last: found.FirstPassage + found.Passages - 1);
        foreach (var passage in ReadMentionedOrdinals(passages.First, passages.Last))
            ArchiveDatabase.Run(connection, "DELETE FROM mention WHERE ordinal = $ordinal AND passage BETWEEN $first AND $last", ("$ordinal", passage), ("$first", passages.First), ("$last", passages.Last));
        ArchiveDatabase.Run(connection, "DELETE FROM vector WHERE passage BETWEEN $first AND $last", ("$first", passages.First), ("$last", passages.Last));
        ArchiveDatabase.Run(connection, "DELETE FROM passage WHERE number BETWEEN $first AND $last", ("$first", passages.First), ("$last", passages.Last));
        ArchiveDatabase.Run(connection, "DELETE FROM relation WHERE document = $document", ("$document", found.Document.Key));
        ArchiveDatabase.Run(connection, "DELETE FROM document WHERE key = $document", ("$document", found.Document.Key));
        slugs.Release(found.Document);
        Added--;
    }

    public Dictionary<string, string?> ContentHashes()
    {
        using var command = ArchiveDatabase.Command(connection, "SELECT id, content_hash FROM document");
        using var row = command.ExecuteReader();
        var hashes = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (row.Read()) hashes[row.GetString(0)] = DocumentRow.Text(row, 1);
        return hashes;
    }

    public void Dispose()
    {
        insertPassage.Dispose();
        insertMention.Dispose();
        slugs.Dispose();
        digest.Dispose();
        texts.Dispose();
        find.Dispose();
    }

    /// <summary>A mention's key begins with the ordinal, so that its rows are found from the passage's own text rather than by a scan.</summary>
    private HashSet<string> ReadMentionedOrdinals(long first, long last)
    {
        using var command = ArchiveDatabase.Command(
            connection, "SELECT text FROM passage WHERE number BETWEEN $first AND $last", ("$first", first), ("$last", last));
        using var row = command.ExecuteReader();
        var ordinals = new HashSet<string>(StringComparer.Ordinal);
        while (row.Read())
            foreach (var mention in DocumentNumber.FindAll(texts.Unpack(row.GetFieldValue<byte[]>(0)))) ordinals.Add(mention.Number.Ordinal);
        return ordinals;
    }

    private byte[] Digest(IEnumerable<(string Name, object? Value)[]> rows)
    {
        foreach (var row in rows)
            foreach (var (_, value) in row) digest.Add(value);
        return digest.Finish();
    }
}
