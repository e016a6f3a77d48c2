using Archive.Documents;
using Archive.Index;
using Bot.Answering.Checking;

namespace Bot.Desk.Versions;

/// <summary>
/// A provision before and after an amending act. <paramref name="Was"/> is where its earlier words stand; null for a provision put in, and for one that is
/// not found in the text.
/// </summary>
internal sealed record AmendedProvision(ArchivedDocument Amended, ArchivedDocument By, string Head, Place In, Place? Was, IReadOnlyList<Change> Changes)
{
    public bool IsNew { get; init; }
}
