using Archive.Documents;

namespace Archive.Index;

/// <summary>Documents that are one act (<see cref="ActIdentity"/>), fed from several sources: one of them stands for all.</summary>
public static class Copies
{
    /// <summary>The documents in their order, of each act the best version only.</summary>
    public static IReadOnlyList<ArchivedDocument> Folded(IEnumerable<ArchivedDocument> documents)
    {
        var folded = new List<ArchivedDocument>();
        var places = new Dictionary<ActIdentity, int>();
        foreach (var document in documents)
        {
            if (ActIdentity.Of(document.Facts) is not { } act || places.TryAdd(act, folded.Count)) folded.Add(document);
            else if (BestVersionFirst.Order.Compare(document.Facts, folded[places[act]].Facts) < 0) folded[places[act]] = document;
        }
        return folded;
    }

    /// <summary>Keys of the documents that stand for their acts.</summary>
    internal static HashSet<long> KeysOfFolded(IEnumerable<ArchivedDocument> documents) =>
        [.. Folded(documents.DistinctBy(document => document.Key)).Select(document => document.Key)];
}
