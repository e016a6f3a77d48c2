using Indexer.Reading;

namespace Indexer;

/// <summary>A line of the run's report: what became of a file, and the text that was indexed of it.</summary>
internal sealed record IngestedFile(string Id, Verdict Verdict, ReasonCode? Code, string? Message, string? Text)
{
    public int Documents { get; init; }

    public int Passages { get; init; }

    /// <summary>As at the last run; not read again.</summary>
    public bool Unchanged { get; init; }
}
