using Archive.Documents;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>
/// Gives documents their page names. Of those that would have the same one, the document with the first id has it and the others
/// carry a mark: whatever came in first, the names are the same.
/// </summary>
internal sealed class SlugRows(SqliteConnection connection) : IDisposable
{
    private readonly WrittenNames? written = ArchiveDatabase.Read<long>(connection, "SELECT EXISTS(SELECT 1 FROM document)") == 0 ? new() : null;

    private readonly SqliteCommand findId = ArchiveDatabase.Command(connection, "SELECT id FROM document WHERE slug = $slug", ("$slug", ""));

    private readonly SqliteCommand find = ArchiveDatabase.Command(
        connection, $"SELECT {DocumentRow.Columns} FROM document WHERE slug = $slug", ("$slug", ""));

    // '.' follows '-': the range holds what begins with the name and a dash.
    private readonly SqliteCommand findMarked = ArchiveDatabase.Command(
        connection,
        $"SELECT {DocumentRow.Columns} FROM document WHERE slug > $name || '-' AND slug < $name || '.' AND length(slug) = length($name) + 7 ORDER BY id",
        ("$name", ""));

    /// <summary>Whether a document has another name than it came in with.</summary>
    public bool HasRenamed { get; private set; }

    /// <summary>The page name for a document that comes in, <paramref name="name"/> if it can have it; another's is changed where that one comes after it.</summary>
    public string Take(DocumentFacts facts, string name)
    {
        var taken = name;
        if (IdOfHolder(name) is { } holder)
        {
            if (string.CompareOrdinal(holder, facts.Id) < 0) taken = FreeMarked(facts);
            else MakeRoom(name);
        }
        written?.Add(taken);
        return taken;
    }

    /// <summary>Hands the name of a document that is gone to the next that would have it.</summary>
    public void Release(ArchivedDocument gone)
    {
        if (gone.Slug == Slug.Of(gone.Facts) && FirstMarked(gone.Slug) is { } next) Rename(next, gone.Slug);
    }

    public void Dispose()
    {
        findId.Dispose();
        find.Dispose();
        findMarked.Dispose();
    }

    private ArchivedDocument? FirstMarked(string name)
    {
        findMarked.Parameters["$name"].Value = name;
        using var row = findMarked.ExecuteReader();
        while (row.Read())
            if (DocumentRow.Read(row) is var document && Slug.Of(document.Facts) == name) return document;
        return null;
    }

    private string? IdOfHolder(string slug)
    {
        if (written is not null && !written.MayHold(slug)) return null;
        findId.Parameters["$slug"].Value = slug;
        return (string?)findId.ExecuteScalar();
    }

    private void MakeRoom(string slug)
    {
        find.Parameters["$slug"].Value = slug;
        ArchivedDocument holder;
        using (var row = find.ExecuteReader())
        {
            row.Read();
            holder = DocumentRow.Read(row);
        }
        Rename(holder, FreeMarked(holder.Facts));
    }

    private string FreeMarked(DocumentFacts facts)
    {
        for (var clash = 0; ; clash++)
            if (Slug.Marked(facts, clash) is var slug && IdOfHolder(slug) is null) return slug;
    }

    private void Rename(ArchivedDocument document, string slug)
    {
        HasRenamed = true;
        written?.Add(slug);
        ArchiveDatabase.Run(connection, "UPDATE document SET slug = $slug WHERE key = $key", ("$slug", slug), ("$key", document.Key));
    }
}
