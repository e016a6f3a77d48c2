using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>A connection that reads, with its prepared look-ups.</summary>
internal sealed class ReadConnection : IDisposable
{
    private readonly Dictionary<long, SqliteCommand> lists = [];
    private readonly UnpackedPostings unpacked = new();
    private StoredText? texts;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand end;
    private readonly SqliteCommand commits;
    private readonly SqliteCommand withdrawnTerm;

    public ReadConnection(string path)
    {
        Connection = ArchiveDatabase.OpenToRead(path);
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
        // Tables of merged segments go away; their look-ups go with them.
        if (lists.Count > 64) ForgetLists();
        end.ExecuteNonQuery();
    }

    /// <summary>Counts the commits to the generation; the first read of a transaction, it fixes what the transaction sees.</summary>
    public long ReadCommits() => long.Parse((string)commits.ExecuteScalar()!, CultureInfo.InvariantCulture);

    /// <summary>The list of a term in a segment; <see cref="TermPostings.None"/> when the term does not occur.</summary>
    public TermPostings ReadList(Segment segment, ulong term)
    {
        if (!lists.TryGetValue(segment.Id, out var command))
        {
            command = ArchiveDatabase.Command(
                Connection, $"SELECT data FROM {SegmentWriter.TableOf(segment.Id)} WHERE term = $term", ("$term", 0L));
            lists.Add(segment.Id, command);
        }
        command.Parameters[0].Value = (long)term;
        if ((byte[]?)command.ExecuteScalar() is not { } list) return TermPostings.None;
        PostingList.Decode(list, segment.Usual, unpacked);
        return TermPostings.Of(unpacked);
    }

    public int ReadWithdrawn(ulong term)
    {
        withdrawnTerm.Parameters[0].Value = (long)term;
        return (int)((long?)withdrawnTerm.ExecuteScalar() ?? 0);
    }

    public void Dispose()
    {
        ForgetLists();
        texts?.Dispose();
        begin.Dispose();
        end.Dispose();
        commits.Dispose();
        withdrawnTerm.Dispose();
        Connection.Dispose();
    }

    private void ForgetLists()
    {
        foreach (var command in lists.Values) command.Dispose();
        lists.Clear();
    }
}
