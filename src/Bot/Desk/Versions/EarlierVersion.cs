using Archive.Index;
using Bot.Answering.Checking;

namespace Bot.Desk.Versions;

/// <summary>The document as an earlier generation of the archive holds it, and what was changed from it to the next.</summary>
internal sealed record EarlierVersion(int Generation, ArchivedDocument Document, IReadOnlyList<Change> Changes);
