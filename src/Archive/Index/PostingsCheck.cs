using System.Runtime.InteropServices;

namespace Archive.Index;

/// <summary>
/// Compares the stored postings with those that the passages give when they are analysed again. Both are summed up by a hash a
/// posting, so that neither has to be held in memory nor sorted.
/// </summary>
internal sealed class PostingsCheck(ArchiveSnapshot snapshot)
{
    private readonly ulong[] expected = new ulong[snapshot.State.Segments.Count];
    private readonly byte[][] seen = [.. snapshot.State.Segments.Select(segment => new byte[(segment.Passages + 7) / 8])];
    private readonly Dictionary<ulong, int> withdrawnTerms = [];
    private readonly NeighbourTally neighbours = new();
    private readonly List<ArchiveFault> faults = [];
    private ulong expectedMentions;

    public void Expect(CheckedDocument document, IEnumerable<AnalysedPassage> passages)
    {
        foreach (var passage in passages)
        {
            if (IndexOf(passage.Number) is not (>= 0 and var index) || !Holds(index, passage))
            {
                faults.Add(new(ArchiveFaultKind.Postings, document.Facts.Id));
                continue;
            }
            var at = (int)(passage.Number - snapshot.State.Segments[index].FirstPassage);
            Bits.Set(seen[index], at);
            neighbours.Add(passage.Neighbours);
            foreach (var (term, impact) in passage.Terms) expected[index] += Hash(term, at, impact);
            foreach (var mention in passage.Mentions.Select(mention => mention.Number).DistinctBy(number => (number.Ordinal, number.ToString())))
                expectedMentions += Hash(mention.Ordinal, passage.Number, mention.ToString());
        }
    }

    /// <summary>To be asked when all documents were handed in.</summary>
    public IEnumerable<ArchiveFault> Faults()
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var segment = snapshot.State.Segments[i];
            if (segment.Keys.Length != segment.Passages || segment.Live != Bits.Count(seen[i]) || StoredSum(segment) is not { } stored || stored != expected[i])
                Found(ArchiveFaultKind.Postings, SegmentWriter.TableOf(segment.Id));
        }
        if (!CountsAreRight()) Found(ArchiveFaultKind.Postings, "withdrawn_term");
        if (!snapshot.Neighbours.IsSame(neighbours.Counted())) Found(ArchiveFaultKind.Postings, "neighbours");
        if (StoredMentions() != expectedMentions) Found(ArchiveFaultKind.Mentions, "mention");
        return faults;
    }

    private int IndexOf(long passage)
    {
        for (var i = 0; i < snapshot.State.Segments.Count; i++)
            if (snapshot.State.Segments[i] is var segment && passage >= segment.FirstPassage && passage < segment.FirstPassage + segment.Passages) return i;
        return -1;
    }

    private bool Holds(int index, AnalysedPassage passage)
    {
        var segment = snapshot.State.Segments[index];
        var at = (int)(passage.Number - segment.FirstPassage);
        return at < segment.Keys.Length && segment.Keys[at] == passage.Key && !Bits.IsSet(segment.Withdrawn, at) && !Bits.IsSet(seen[index], at);
    }

    /// <summary>Null when a window does not hold what its head says.</summary>
    private ulong? StoredSum(Segment segment)
    {
        using var command = ArchiveDatabase.Command(snapshot.Connection, $"SELECT term, data FROM {SegmentWriter.TableOf(segment.Id)}");
        using var row = command.ExecuteReader();
        var sum = 0UL;
        while (row.Read())
        {
            var term = (ulong)row.GetInt64(0);
            foreach (var window in PostingList.Read(row.GetFieldValue<byte[]>(1)))
            {
                var first = window.Index << PostingList.WindowBits;
                var (count, greatest) = (0, (byte)0);
                window.ForEach((offset, impact) =>
                {
                    count++;
                    greatest = Math.Max(greatest, impact);
                    if (Bits.IsSet(segment.Withdrawn, first + offset)) CollectionsMarshal.GetValueRefOrAddDefault(withdrawnTerms, term, out _)++;
                    else sum += Hash(term, first + offset, impact);
                });
                if (count != window.Count || greatest != window.MaxImpact) return null;
            }
        }
        return sum;
    }

    private bool CountsAreRight()
    {
        using var command = ArchiveDatabase.Command(snapshot.Connection, "SELECT term, passages FROM withdrawn_term WHERE passages <> 0");
        using var row = command.ExecuteReader();
        var rows = 0;
        while (row.Read())
        {
            rows++;
            if (withdrawnTerms.GetValueOrDefault((ulong)row.GetInt64(0)) != row.GetInt64(1)) return false;
        }
        return rows == withdrawnTerms.Count;
    }

    private ulong StoredMentions()
    {
        using var command = ArchiveDatabase.Command(snapshot.Connection, "SELECT ordinal, passage, number FROM mention");
        using var row = command.ExecuteReader();
        var sum = 0UL;
        while (row.Read()) sum += Hash(row.GetString(0), row.GetInt64(1), row.GetString(2));
        return sum;
    }

    private static ulong Hash(string ordinal, long passage, string number) =>
        TermHash.OfPair(TermHash.OfPair(TermHash.Of(TermField.Exact, ordinal), (ulong)passage), TermHash.Of(TermField.Exact, number));

    private static ulong Hash(ulong term, int passage, byte impact) => TermHash.OfPair(term, ((ulong)passage << 8) | impact);

    private void Found(ArchiveFaultKind kind, string where) => faults.Add(new(kind, where));
}
