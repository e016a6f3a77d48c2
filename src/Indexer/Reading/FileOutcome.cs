namespace Indexer.Reading;

internal enum Verdict
{
    Index,
    IndexWarn,
    Skip,
}

/// <summary>
/// What became of one file: its documents, or the reason why there are none. <paramref name="Code"/> is the weightiest finding,
/// <paramref name="Message"/> one line for an admin.
/// </summary>
internal sealed record FileOutcome(string Id, IReadOnlyList<ReadDocument> Documents, ReasonCode? Code, string? Message)
{
    public IEnumerable<ReadDocument> Accepted => Documents.Where(document => document.Refusal is null);

    public Verdict Verdict => !Accepted.Any() ? Verdict.Skip : Code is null ? Verdict.Index : Verdict.IndexWarn;

    /// <summary>What the bytes are; null when they were not looked at.</summary>
    public FileType? TrueType { get; init; }

    /// <summary>Findings about the sidecar of the file; null when it has none.</summary>
    public SidecarOutcome? Sidecar { get; init; }

    public static FileOutcome Skipped(string id, ReasonCode code, string message) => new(id, [], code, message);

    /// <summary>With the address the corpus gives for the file, where the document names none itself.</summary>
    public FileOutcome WithAddress(string address) => this with
    {
        Documents =
        [
            .. Documents.Select(read => read with
            {
                Document = read.Document with { Facts = read.Document.Facts with { SourceUrl = read.Document.Facts.SourceUrl ?? address } },
            }),
        ],
    };

    public static FileOutcome Of(string id, IReadOnlyList<ReadDocument> documents)
    {
        var refused = documents.FirstOrDefault(document => document.Refusal is not null);
        var warned = documents.SelectMany(document => document.Warnings).Cast<ReasonCode?>().FirstOrDefault();
        ReasonCode? code = documents.Any(document => document.Refusal is null) ? warned ?? refused?.Refusal : refused?.Refusal ?? ReasonCode.Empty;
        return new FileOutcome(id, documents, code, null);
    }
}

internal sealed record SidecarOutcome(string Id, ReasonCode? Code);
