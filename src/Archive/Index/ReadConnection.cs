using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>A connection that reads, with its prepared look-ups.</summary>
internal sealed class ReadConnection : IDisposable
{
    private readonly ListReader lists;
    private StoredText? texts;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand end;
    private readonly SqliteCommand commits;
    private readonly SqliteCommand withdrawnTerm;

    public ReadConnection(string path)
    {
        Connection = ArchiveDatabase.OpenToRead(path);
        lists = new(Connection);
        begin = ArchiveDatabase.Command(Connection, "BEGIN");
        end = ArchiveDatabase.Command(Connection, "ROLLBACK");
        commits = ArchiveDatabase.Command(Connection, "SELECT value FROM meta WHERE name = 'commits'");
        withdrawnTerm = ArchiveDatabase.Command(Connection, "SELECT passages FROM withdrawn_term WHERE term = $term", ("$term", 0L));
    }

    public SqliteConnection Connection { get; }

    public StoredText Texts => texts ??= new(Connection);

    public void Begin() => begin.ExecuteNonQuery();

    public void End()
    {
        lists.ForgetWhenMany();
        end.ExecuteNonQuery();
    }

    /// <summary>Counts the commits to the generation; the first read of a transaction, it fixes what the transaction sees.</summary>
    public long ReadCommits() => long.Parse((string)commits.ExecuteScalar()!, CultureInfo.InvariantCulture);

    /// <summary>The list of a term in a segment; <see cref="TermPostings.None"/> when the term does not occur.</summary>
    public TermPostings ReadList(Segment segment, ulong term) => lists.Read(segment, term);

    public int ReadWithdrawn(ulong term)
    {
        withdrawnTerm.Parameters[0].Value = (long)term;
        return (int)((long?)withdrawnTerm.ExecuteScalar() ?? 0);
    }

    public void Dispose()
    {
        lists.Dispose();
        texts?.Dispose();
        begin.Dispose();
        end.Dispose();
        commits.Dispose();
        withdrawnTerm.Dispose();
        Connection.Dispose();
    }
}
