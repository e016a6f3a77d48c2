using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>Makes one segment of several neighbours, without the passages withdrawn meanwhile.</summary>
internal static class SegmentMerge
{
    // More than a large build leaves, so that an increment does not begin with merging its last segment.
    private const int MostSegments = 16;

    // SQLite joins at most 500 selects; fewer at a time are as good.
    private const int MostAtOnce = 64;

    private sealed record Source(long Id, long FirstPassage, int Passages, byte[] Keys, PassageLength[] Lengths, byte[]? Withdrawn)
    {
        public UsualImpacts Usual { get; } = UsualImpacts.Of(Lengths);
    }

    /// <summary>
    /// Merges the newest segments while the one before is at most twice their sum, once there are more than a handful:
    /// each posting is rewritten a logarithmic number of times.
    /// </summary>
    public static void MergeIfMany(SqliteConnection connection)
    {
        while (ReadSources(connection) is { Count: > MostSegments } sources && FirstToMerge(sources) is var first && first < sources.Count - 1)
            Merge(connection, sources[first..]);
    }

    private static int FirstToMerge(List<Source> sources)
    {
        var first = sources.Count - 1;
        long sum = sources[first].Passages;
        while (first > 0 && sources.Count - first < MostAtOnce
            && (sources[first - 1].Passages <= 2 * sum || first >= MostSegments)
            && sum + sources[first - 1].Passages < PostingsAccumulator.MostPassages)
        {
            sum += sources[--first].Passages;
        }
        return first;
    }

    private static List<Source> ReadSources(SqliteConnection connection)
    {
        using var command = ArchiveDatabase.Command(
            connection, "SELECT id, first_passage, passages, keys, lengths, withdrawn FROM segment ORDER BY first_passage");
        using var reader = command.ExecuteReader();
        var sources = new List<Source>();
        while (reader.Read())
        {
            sources.Add(new(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetFieldValue<byte[]>(3),
                PassageLength.Unpack(reader.GetFieldValue<byte[]>(4)), reader.IsDBNull(5) ? null : reader.GetFieldValue<byte[]>(5)));
        }
        return sources;
    }

    private static void Merge(SqliteConnection connection, List<Source> sources)
    {
        var start = sources[0].FirstPassage;
        var passages = (int)(sources[^1].FirstPassage + sources[^1].Passages - start);
        var keys = new byte[8 * passages];
        var lengths = new PassageLength[passages];
        var withdrawn = new byte[(passages + 7) / 8];
        foreach (var source in sources)
        {
            var offset = (int)(source.FirstPassage - start);
            source.Keys.CopyTo(keys, 8 * offset);
            source.Lengths.CopyTo(lengths, offset);
            for (var i = 0; i < source.Passages; i++)
                if (Bits.IsSet(source.Withdrawn, i)) Bits.Set(withdrawn, offset + i);
        }

        using (var target = SegmentWriter.Begin(connection, start, keys, lengths, withdrawn))
            MergeLists(connection, sources, start, target);
        foreach (var source in sources)
        {
            ArchiveDatabase.Run(connection, $"DROP TABLE {SegmentWriter.TableOf(source.Id)}");
            ArchiveDatabase.Run(connection, "DELETE FROM segment WHERE id=$id", ("$id", source.Id));
        }
        ArchiveDatabase.Run(connection, "DELETE FROM withdrawn_term WHERE passages <= 0");
    }

    private static void MergeLists(SqliteConnection connection, List<Source> sources, long start, SegmentWriter target)
    {
        var union = string.Join(
            " UNION ALL ",
            sources.Select((source, i) => $"SELECT term, {i} AS source, data FROM {SegmentWriter.TableOf(source.Id)}"));
        using var command = ArchiveDatabase.Command(connection, $"{union} ORDER BY term, source");
        using var reader = command.ExecuteReader();
        using var forget = ArchiveDatabase.Command(
            connection, "UPDATE withdrawn_term SET passages = passages - $dropped WHERE term = $term", ("$dropped", 0), ("$term", 0L));

        var read = new UnpackedPostings();
        var merged = new UnpackedPostings();
        long? current = null;
        var dropped = 0;
        while (reader.Read())
        {
            var term = reader.GetInt64(0);
            if (term != current) Finish();
            current = term;
            var source = sources[reader.GetInt32(1)];
            var offset = (int)(source.FirstPassage - start);
            PostingList.Decode(reader.GetFieldValue<byte[]>(2), source.Usual, read);
            for (var i = 0; i < read.Count; i++)
            {
                if (Bits.IsSet(source.Withdrawn, read.Passages[i])) dropped++;
                else merged.Add(offset + read.Passages[i], read.Impacts[i]);
            }
        }
        Finish();

        void Finish()
        {
            if (current is { } term)
            {
                if (merged.Count > 0) target.Write((ulong)term, merged.Passages, merged.Impacts);
                if (dropped > 0)
                {
                    forget.Parameters["$dropped"].Value = dropped;
                    forget.Parameters["$term"].Value = term;
                    forget.ExecuteNonQuery();
                }
            }
            merged.Resize(0);
            dropped = 0;
        }
    }
}
