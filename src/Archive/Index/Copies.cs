using Archive.Documents;

namespace Archive.Index;

/// <summary>Documents that are one act (<see cref="ActIdentity"/>), fed from several sources: one of them stands for all.</summary>
public static class Copies
{
    /// <summary>The documents in their order; of copies of an act, which have one class and one day, the one typed with its marks ("Nghị định", "NĐ-CP").</summary>
    public static IReadOnlyList<ArchivedDocument> Folded(IEnumerable<ArchivedDocument> documents)
    {
        var folded = new List<ArchivedDocument>();
        var places = new Dictionary<ActIdentity, int>();
        foreach (var document in documents)
        {
            if (ActIdentity.Of(document.Facts) is not { } act || places.TryAdd(act, folded.Count)) folded.Add(document);
            else if (Marks(document) > Marks(folded[places[act]])) folded[places[act]] = document;
        }
        return folded;
    }

    private static int Marks(ArchivedDocument document) => document.Facts.Title.Count(letter => !char.IsAscii(letter));

    /// <summary>Keys of the documents that stand for their acts.</summary>
    internal static HashSet<long> KeysOfFolded(IEnumerable<ArchivedDocument> documents) =>
        [.. Folded(documents.DistinctBy(document => document.Key)).Select(document => document.Key)];
}
