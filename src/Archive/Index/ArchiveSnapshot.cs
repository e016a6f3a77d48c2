using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>
/// One consistent state of one generation, for one question; not for several threads at once. Dispose it when the answer is made.
/// </summary>
public sealed partial class ArchiveSnapshot : IDisposable
{
    private readonly OpenGeneration generation;
    private readonly ReadConnection connection;
    private bool isDisposed;

    internal ArchiveSnapshot(OpenGeneration generation, ReadConnection connection)
    {
        this.generation = generation;
        this.connection = connection;
        try
        {
            State = generation.StateOf(connection);
        }
        catch
        {
            generation.Return(connection);
            throw;
        }
    }

    public int Generation => generation.Number;

    /// <summary>Counts the changes made to the generation since it was built.</summary>
    public long Commits => State.Commits;

    public int DocumentCount => State.Documents;

    public int PassageCount => State.Passages;

    internal ArchiveState State { get; }

    internal SqliteConnection Connection => connection.Connection;

    internal StoredText Texts => connection.Texts;

    public void Dispose()
    {
        if (isDisposed) return;
        isDisposed = true;
        generation.Return(connection);
    }

    internal TermPostings ReadList(Segment segment, ulong term) => generation.Cache.Get(connection, segment, term);

    /// <summary>How many passages hold a term, given its lists in all segments.</summary>
    internal int DocumentFrequency(ulong term, IEnumerable<TermPostings> lists)
    {
        var count = lists.Sum(list => list.Count);
        return State.HasWithdrawnTerms ? count - connection.ReadWithdrawn(term) : count;
    }

    /// <summary>Inverse document frequency as in BM25, above 0.</summary>
    internal float Idf(int frequency) => MathF.Log(1 + ((PassageCount - frequency + 0.5f) / (frequency + 0.5f)));

    /// <summary>How telling a word is here, by its folded form; the rarer, the more.</summary>
    public float IdfOf(string folded) => Idf(TermHash.Of(TermField.Folded, folded));

    /// <summary>How often exact syllables and their pairs stand here.</summary>
    internal NeighbourParts Neighbours => State.Neighbours(before => new(Query(row => row.GetInt64(0), "SELECT id FROM neighbours ORDER BY id")
        .ConvertAll(id => (id, before.Part(id) ?? ReadNeighbours(id)))));

    /// <summary>Whether any passage holds the word, by its folded form.</summary>
    internal bool HasWord(string folded) => Has(TermHash.Of(TermField.Folded, folded));

    /// <summary>Whether the words of any title begin with these letters.</summary>
    internal bool HasInitials(string folded) => Has(TermHash.Of(TermField.Initials, folded));

    private NeighbourCounts ReadNeighbours(long part) =>
        NeighbourCounts.Read(ArchiveDatabase.Read<byte[]>(Connection, "SELECT counts FROM neighbours WHERE id = $id", ("$id", part))!);

    private bool Has(ulong term) => DocumentFrequency(term, State.Segments.Select(segment => ReadList(segment, term))) > 0;

    internal float Idf(ulong term) => Idf(Math.Max(0, DocumentFrequency(term, State.Segments.Select(segment => ReadList(segment, term)))));

    private List<T> Query<T>(Func<SqliteDataReader, T> read, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = ArchiveDatabase.Command(connection.Connection, sql, parameters);
        using var row = command.ExecuteReader();
        var rows = new List<T>();
        while (row.Read()) rows.Add(read(row));
        return rows;
    }
}
