using Archive.Documents;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>The rows of documents, passages, mentions and relations, written.</summary>
internal sealed class DocumentTables(SqliteConnection connection) : IDisposable
{
    private readonly InsertStatement insertDocument = new(connection, DocumentRow.Insert);
    private readonly InsertStatement insertPassage = new(connection, PassageRow.Insert);
    private readonly InsertStatement insertRelation = new(connection, RelationRow.Insert);
    private readonly InsertStatement insertMention = new(connection, "INSERT OR IGNORE INTO mention(ordinal, passage, number) VALUES($ordinal, $passage, $number)");

    // A build begins with nothing and knows what it wrote; a change has to look.
    private readonly WrittenNames? ids = ArchiveDatabase.Read<long>(connection, "SELECT EXISTS(SELECT 1 FROM document)") == 0 ? new() : null;
    private bool isDeleted;
    private readonly SlugRows slugs = new(connection);
    private readonly StoredText texts = new(connection);

    private readonly SqliteCommand find = ArchiveDatabase.Command(
        connection, $"SELECT {DocumentRow.Columns}, first_passage, passages FROM document WHERE id = $id", ("$id", ""));

    /// <summary>Documents that came, less those that went.</summary>
    public int Added { get; private set; }

    /// <summary>Whether a document that was there before has changed or gone.</summary>
    public bool HasRewritten => isDeleted || slugs.HasRenamed;

    public sealed record Found(ArchivedDocument Document, long FirstPassage, int Passages);

    public Found? Find(string id)
    {
        if (ids is not null && !ids.MayHold(id)) return null;
        find.Parameters["$id"].Value = id;
        using var row = find.ExecuteReader();
        return row.Read() ? new(DocumentRow.Read(row), row.GetInt64(DocumentRow.Count), row.GetInt32(DocumentRow.Count + 1)) : null;
    }

    public void Insert(DocumentRows rows)
    {
        ids?.Add(rows.Facts.Id);
        insertDocument.Bind(1, rows.Document).Bind(1 + rows.Document.Length, slugs.Take(rows.Facts, rows.Name)).Bind(2 + rows.Document.Length, rows.Digest).Run();
        var key = ArchiveDatabase.LastKey(connection);
        Added++;
        for (var i = 0; i < rows.Passages.Length; i++)
        {
            var passage = rows.Passages[i];
            insertPassage.Bind(1, passage).Bind(1 + passage.Length, rows.FirstPassage + i).Bind(2 + passage.Length, key).Run();
        }
        for (var i = 0; i < rows.Relations.Length; i++)
        {
            var relation = rows.Relations[i];
            insertRelation.Bind(1, relation).Bind(1 + relation.Length, key).Bind(2 + relation.Length, i).Run();
        }
    }

    public void InsertMentions(AnalysedPassage passage)
    {
        foreach (var mention in passage.Mentions)
            insertMention.Bind(1, mention.Number.Ordinal).Bind(2, passage.Number).Bind(3, mention.Number.ToString()).Run();
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
        isDeleted = true;
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
        insertDocument.Dispose();
        insertPassage.Dispose();
        insertRelation.Dispose();
        insertMention.Dispose();
        slugs.Dispose();
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
}
