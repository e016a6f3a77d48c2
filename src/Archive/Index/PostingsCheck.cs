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
            neighbours.Add(passage.Terms.Neighbours);
            foreach (var (term, impact) in passage.Terms.Terms) expected[index] += Hash(term, at, impact);
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
            if (segment.Keys.Length != segment.Passages || segment.Lengths.Length != segment.Passages || segment.Live != Bits.Count(seen[i]) || StoredSum(segment) is not { } stored || stored != expected[i])
                Found(ArchiveFaultKind.Postings, SegmentWriter.TableOf(segment.Id));
        }
        if (!CountsAreRight()) Found(ArchiveFaultKind.Postings, "withdrawn_term");
        if (!snapshot.Neighbours.Sum().IsSame(neighbours.Counted())) Found(ArchiveFaultKind.Postings, "neighbours");
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
        return at < Math.Min(segment.Keys.Length, segment.Lengths.Length) && segment.Keys[at] == passage.Key && segment.Lengths[at] == passage.Terms.Length && !Bits.IsSet(segment.Withdrawn, at) && !Bits.IsSet(seen[index], at);
    }

    /// <summary>Null when a list does not hold what its head says.</summary>
    private ulong? StoredSum(Segment segment)
    {
        using var command = ArchiveDatabase.Command(snapshot.Connection, $"SELECT term, data FROM {SegmentWriter.TableOf(segment.Id)}");
        using var row = command.ExecuteReader();
        var postings = new UnpackedPostings();
        var sum = 0UL;
        while (row.Read())
        {
            var term = (ulong)row.GetInt64(0);
            if (!Unpack(row.GetFieldValue<byte[]>(1), segment, postings)) return null;
            for (var i = 0; i < postings.Count; i++)
            {
                var at = postings.Passages[i];
                if (Bits.IsSet(segment.Withdrawn, at)) CollectionsMarshal.GetValueRefOrAddDefault(withdrawnTerms, term, out _)++;
                else sum += Hash(term, at, postings.Impacts[i]);
            }
        }
        return sum;
    }

    private static bool Unpack(byte[] list, Segment segment, UnpackedPostings postings)
    {
        try
        {
            PostingList.Decode(list, segment.Usual, postings);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            return false;
        }
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
