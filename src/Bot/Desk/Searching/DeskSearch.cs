using Archive.Index;
using Bot.Answering;
using Bot.Desk.Operators;

namespace Bot.Desk.Searching;

/// <summary>Runs queries of the desk: complete lists, every condition kept.</summary>
internal sealed class DeskSearch(ArchiveReader reader, Catalogues catalogues, TimeProvider clock)
{
    public DateOnly Today => Vietnam.Today(clock);

    public DeskQuery Read(string text) => DeskQuery.Read(text, Today);

    /// <param name="query">Without faults.</param>
    /// <param name="order">Null: by relevance when words are sought, else newest first.</param>
    public DeskResult Find(DeskQuery query, DeskOrder? order = null)
    {
        using var snapshot = reader.Snapshot();
        return Find(snapshot, query, order);
    }

    /// <summary>The same over a state of the archive that the caller holds.</summary>
    public DeskResult Find(ArchiveSnapshot snapshot, DeskQuery query, DeskOrder? order = null) => Find(snapshot, catalogues.Of(snapshot), query, order);

    public static DeskResult Find(ArchiveSnapshot snapshot, Catalogue catalogue, DeskQuery query, DeskOrder? order = null)
    {
        if (!query.IsRead) throw new ArgumentException("A query with faults is not run.", nameof(query));
        var matching = new Matching(snapshot, catalogue);
        var tests = query.Conditions.Select(matching.TestOf).ToArray();
        var kept = new List<ArchivedDocument>();
        var lacking = new int[tests.Length];
        foreach (var document in catalogue.Documents)
        {
            switch (Failed(tests, document))
            {
                case { Count: 0 }:
                    kept.Add(document);
                    break;
                case { Count: 1, First: var only }:
                    lacking[only]++;
                    break;
            }
        }
        var sorted = order ?? (query.Words.Any() ? DeskOrder.Relevance : DeskOrder.Newest);
        return new(query, sorted, [.. Sort(kept, sorted, query, matching).Select(document => new DeskRow(document, catalogue.EffectOf(document)))])
        {
            Blockers = kept.Count > 0 ? [] : [.. query.Conditions.Select((condition, i) => new Blocker(condition, lacking[i])).Where(blocker => blocker.Without > 0)],
            AsOf = catalogue.AsOf,
            Generation = snapshot.Generation,
            Commits = snapshot.Commits,
            Searched = catalogue.Documents.Count,
        };
    }

    /// <summary>How many tests a document fails, counted to two, and the first of them.</summary>
    private static (int Count, int First) Failed(Func<ArchivedDocument, bool>[] tests, ArchivedDocument document)
    {
        var (count, first) = (0, 0);
        for (var i = 0; i < tests.Length && count < 2; i++)
        {
            if (tests[i](document)) continue;
            if (count++ == 0) first = i;
        }
        return (count, first);
    }

    /// <summary>The catalogue is newest first; a stable sort keeps that among equals. What has no day stands last in either direction.</summary>
    private static IEnumerable<ArchivedDocument> Sort(List<ArchivedDocument> documents, DeskOrder order, DeskQuery query, Matching matching)
    {
        switch (order)
        {
            case DeskOrder.Relevance:
                foreach (var pair in query.Words.Zip(query.Words.Skip(1)).Where(pair => pair.Second.Span.Start - pair.First.Span.End == 1))
                    matching.Favour($"{pair.First.Words} {pair.Second.Words}");
                return documents.OrderByDescending(document => matching.Scores.GetValueOrDefault(document.Key));
            case DeskOrder.Oldest:
                return documents.OrderBy(document => Catalogue.DayOf(document) ?? DateOnly.MaxValue).ThenBy(document => document.Facts.Id, StringComparer.Ordinal);
            default:
                return documents;
        }
    }
}
