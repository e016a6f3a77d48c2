using Archive.Documents;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>
/// Gives documents their page names. Of those that would have the same one, the document with the first id has it and the others
/// carry a mark: whatever came in first, the names are the same.
/// </summary>
internal sealed class SlugRows(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand find = ArchiveDatabase.Command(
        connection, $"SELECT {DocumentRow.Columns} FROM document WHERE slug = $slug", ("$slug", ""));

    // '.' follows '-': the range holds what begins with the name and a dash.
    private readonly SqliteCommand findMarked = ArchiveDatabase.Command(
        connection,
        $"SELECT {DocumentRow.Columns} FROM document WHERE slug > $name || '-' AND slug < $name || '.' AND length(slug) = length($name) + 7 ORDER BY id",
        ("$name", ""));

    /// <summary>The name for a document that comes in; another's is changed where that one comes after it.</summary>
    public string Take(DocumentFacts facts)
    {
        var name = Slug.Of(facts);
        if (Holder(name) is not { } holder) return name;
        if (string.CompareOrdinal(holder.Facts.Id, facts.Id) < 0) return FreeMarked(facts);
        Rename(holder, FreeMarked(holder.Facts));
        return name;
    }

    /// <summary>Hands the name of a document that is gone to the next that would have it.</summary>
    public void Release(ArchivedDocument gone)
    {
        if (gone.Slug == Slug.Of(gone.Facts) && FirstMarked(gone.Slug) is { } next) Rename(next, gone.Slug);
    }

    public void Dispose()
    {
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

    private ArchivedDocument? Holder(string slug)
    {
        find.Parameters["$slug"].Value = slug;
        using var row = find.ExecuteReader();
        return row.Read() ? DocumentRow.Read(row) : null;
    }

    private string FreeMarked(DocumentFacts facts)
    {
        for (var clash = 0; ; clash++)
            if (Slug.Marked(facts, clash) is var slug && Holder(slug) is null) return slug;
    }

    private void Rename(ArchivedDocument document, string slug) =>
        ArchiveDatabase.Run(connection, "UPDATE document SET slug = $slug WHERE key = $key", ("$slug", slug), ("$key", document.Key));
}
