using Indexer.Reading;

namespace Indexer;

/// <summary>What a run did, file by file.</summary>
internal sealed record IngestionReport(IReadOnlyList<IngestedFile> Files, int? Generation, TimeSpan Duration)
{
    public int Documents => Files.Sum(file => file.Documents);

    public int Passages => Files.Sum(file => file.Passages);

    public int Skipped => Files.Count(file => file.Verdict == Verdict.Skip);

    public int Warned => Files.Count(file => file.Verdict == Verdict.IndexWarn);

    public int Unchanged => Files.Count(file => file.Unchanged);

    public int Withdrawn { get; init; }

    /// <summary>Documents before and after, when the run was held because it would drop too many; the archive is as it was.</summary>
    public (int Before, int After)? Held { get; init; }
}
