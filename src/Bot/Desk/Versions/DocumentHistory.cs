using Archive.Index;
using Bot.Answering.Receipts;

namespace Bot.Desk.Versions;

/// <summary>All that the bot knows of how a document came to read as it does, and of what changed it.</summary>
internal sealed record DocumentHistory(ArchivedDocument Document, int Generation)
{
    /// <summary>Provisions of this document that others word anew, by the day of those.</summary>
    public IReadOnlyList<AmendedProvision> Amended { get; init; } = [];

    /// <summary>Provisions of others that this document words anew.</summary>
    public IReadOnlyList<AmendedProvision> Amends { get; init; } = [];

    /// <summary>Newest first; only those that read otherwise than what came after.</summary>
    public IReadOnlyList<EarlierVersion> Earlier { get; init; } = [];

    /// <summary>Quotations given from earlier versions that no longer stand there word for word.</summary>
    public IReadOnlyList<CheckedReceipt> Quoted { get; init; } = [];
}
