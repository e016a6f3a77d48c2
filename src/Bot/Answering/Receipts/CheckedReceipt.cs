using Archive.Index;
using Bot.Answering.Checking;
using Bot.State;

namespace Bot.Answering.Receipts;

internal enum ReceiptOutcome
{
    /// <summary>The same words stand at the same place of the same version.</summary>
    Unchanged,

    /// <summary>The same words stand in a version that was changed elsewhere.</summary>
    Moved,

    /// <summary>Other words stand there now.</summary>
    Changed,

    /// <summary>The document is there, nothing like the words is.</summary>
    Dropped,

    /// <summary>The document is no longer in the archive.</summary>
    Withdrawn,
}

/// <summary>A receipt compared with the archive of today. <paramref name="Now"/> is what stands there now, null where nothing does.</summary>
internal sealed record CheckedReceipt(KeptReceipt Kept, ReceiptOutcome Outcome, ArchivedDocument? Document, Quotation? Now)
{
    /// <summary>From the words that were quoted to those of now.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];
}
