using Archive.Documents;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>Marks passages as withdrawn and keeps the document frequencies and the counts of neighbours exact.</summary>
internal sealed class Withdrawals(SqliteConnection connection, NeighbourTable neighbours) : IDisposable
{
    private readonly SortedDictionary<long, SegmentMark> changed = [];

    private readonly SqliteCommand count = ArchiveDatabase.Command(
        connection,
        "INSERT INTO withdrawn_term(term, passages) VALUES($term, 1) ON CONFLICT(term) DO UPDATE SET passages = passages + 1",
        ("$term", 0L));

    private sealed record SegmentMark(long FirstPassage, int Passages, byte[] Withdrawn)
    {
        public bool Holds(long passage) => passage >= FirstPassage && passage < FirstPassage + Passages;
    }

    public void Withdraw(DocumentTables.Found found, IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var number = found.FirstPassage + i;
            var segment = SegmentOf(number);
            Bits.Set(segment.Withdrawn, (int)(number - segment.FirstPassage));
            var title = AnalysedPassage.SearchedTitle(found.Document.Facts, passages[i].Heading);
            var terms = PassageTerms.Of(title, passages[i].Text);
            neighbours.Remove(terms.Neighbours);
            foreach (var (term, _) in terms.Terms)
            {
                count.Parameters["$term"].Value = (long)term;
                count.ExecuteNonQuery();
            }
        }
    }

    public void Save()
    {
        foreach (var (id, segment) in changed)
            ArchiveDatabase.Run(connection, "UPDATE segment SET withdrawn = $withdrawn WHERE id = $id", ("$withdrawn", segment.Withdrawn), ("$id", id));
        changed.Clear();
    }

    public void Dispose() => count.Dispose();

    private SegmentMark SegmentOf(long passage)
    {
        foreach (var segment in changed.Values)
            if (segment.Holds(passage)) return segment;

        using var command = ArchiveDatabase.Command(
            connection,
            "SELECT id, first_passage, passages, withdrawn FROM segment WHERE first_passage <= $passage ORDER BY first_passage DESC LIMIT 1",
            ("$passage", passage));
        using var row = command.ExecuteReader();
        row.Read();
        var passages = row.GetInt32(2);
        var mark = new SegmentMark(row.GetInt64(1), passages, row.IsDBNull(3) ? new byte[(passages + 7) / 8] : row.GetFieldValue<byte[]>(3));
        changed[row.GetInt64(0)] = mark;
        return mark;
    }
}
