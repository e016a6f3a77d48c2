namespace Archive.Index;

public sealed partial class ArchiveSnapshot
{
    /// <summary>The model whose vectors are kept and how long they are; null when there are none.</summary>
    public (string Model, int Dimension)? VectorModel => Vectors is { Count: > 0 } kept ? (kept.Model, kept.Dimension) : null;

    /// <summary>Vectors of passages; none unless somebody made some.</summary>
    internal PassageVectors Vectors => State.Vectors(() => VectorTable.Read(Connection));

    /// <summary>Passages that have no vector of the model yet, in reading order: number, and what is to be turned into one.</summary>
    public IReadOnlyList<(long Passage, string Text)> WithoutVector(string model, int limit)
    {
        var isOther = ArchiveDatabase.Read<string>(Connection, "SELECT value FROM meta WHERE name = 'vector_model'") != model;
        var numbers = Query(
            row => row.GetInt64(0),
            $"SELECT number FROM passage {(isOther ? "" : "WHERE number NOT IN (SELECT passage FROM vector)")} ORDER BY number LIMIT $limit",
            ("$limit", limit));
        return [.. numbers.Zip(ReadPassages(numbers), (number, passage) => (number, VectorText(passage)))];
    }

    /// <summary>Title and headings belong to the meaning of a passage.</summary>
    internal static string VectorText(PassageOf passage) => $"{AnalysedPassage.SearchedTitle(passage.Document.Facts, passage.Passage.Heading).Trim()}\n{passage.Passage.Text}";
}
