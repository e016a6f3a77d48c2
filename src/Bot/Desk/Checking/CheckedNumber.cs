using Archive.Index;

namespace Bot.Desk.Checking;

internal enum NumberOutcome
{
    /// <summary>In the archive, and nothing said of it disagrees.</summary>
    Found,

    /// <summary>Several documents can be meant.</summary>
    Several,

    /// <summary>In the archive, but something said of it disagrees.</summary>
    Differs,

    /// <summary>Not in the archive itself; other documents name it.</summary>
    OnlyNamed,

    NotFound,
}

internal enum ClaimPart
{
    Spelling,
    Kind,
    Issued,
    Effective,
    Issuer,
    Matter,
}

/// <summary>What an article says and what the archive has instead.</summary>
internal sealed record Difference(ClaimPart Part, string Said, string Archived);

/// <summary>A number of an article, looked up.</summary>
internal sealed record CheckedNumber(NumberClaim Claim, NumberOutcome Outcome)
{
    /// <summary>The documents that bear the number; the best fitting first.</summary>
    public IReadOnlyList<ArchivedDocument> Documents { get; init; } = [];

    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>For what is not found: documents that may have been meant.</summary>
    public IReadOnlyList<ArchivedDocument> Nearest { get; init; } = [];

    /// <summary>Documents that name a number which the archive does not hold.</summary>
    public IReadOnlyList<ArchivedDocument> NamedIn { get; init; } = [];

    /// <summary>Something that the author should look at.</summary>
    public bool NeedsLook => Outcome is NumberOutcome.Differs or NumberOutcome.NotFound || Differences.Count > 0 || Nearest.Count > 0;
}
