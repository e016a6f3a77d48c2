using Archive.Index;
using Bot.Admin.Indexing;
using Bot.Admin.Uploads;
using Bot.Answering;
using Bot.State.Administration;

namespace Bot.Admin.Withdrawing;

/// <summary>What came of a wish: done, with the withdrawal's number, or why not.</summary>
internal sealed record Outcome(long? Id, string? Refusal);

/// <summary>Takes documents out of the archive and of the folder of documents, and puts them back.</summary>
internal sealed class DocumentWithdrawal(ArchiveReader reader, IndexingRun runs, Withdrawals withdrawals, TimeProvider clock)
{
    public const int LongestReason = 500;

    public async Task<Outcome> WithdrawAsync(Person by, string slug, string reason)
    {
        if (Wrong(reason) is { } wrong) return new(null, wrong);
        using var snapshot = reader.Snapshot();
        if (snapshot.FindBySlug(slug) is not { } document) return new(null, Replies.NoSuchDocument);
        if (runs.Corpus is not { } corpus) return new(null, AdminReplies.NoCorpus);

        var begun = runs.Begin(by, IndexerJob.Withdraw(document.Facts.Id, runs.Index) with { Reason = reason });
        if (begun.Run is not { } run) return new(null, begun.Refusal);
        if (!(await run).IsDone) return new(null, AdminReplies.NotWithdrawn);
        // Only now: as long as the archive has it, the file stays.
        var aside = FileOf(corpus, document.Facts.Id) is { } file ? SetAside.Move(corpus, file, clock) : null;
        return new(await withdrawals.AddAsync(document.Facts.Id, Replies.Name(document.Facts), aside, reason, by.User), null);
    }

    public async Task<Outcome> RestoreAsync(Person by, Withdrawal withdrawal, string reason)
    {
        if (Wrong(reason) is { } wrong) return new(null, wrong);
        if (withdrawal.RestoredAt is not null) return new(null, AdminReplies.RestoredAlready);
        if (runs.Corpus is not { } corpus) return new(null, AdminReplies.NoCorpus);
        if (withdrawal.Aside is { } aside && !SetAside.Return(corpus, aside, Path.Combine(corpus, withdrawal.Document))) return new(null, AdminReplies.CannotReturn);
        await withdrawals.RestoredAsync(withdrawal.Id, reason, by.User);
        var begun = runs.BeginIndexing(by, all: false);
        return new(withdrawal.Id, begun.Refusal is { } why ? AdminReplies.ReturnedLater(why) : null);
    }

    private static string? Wrong(string reason) =>
        reason.Length < 5 ? AdminReplies.ReasonNeeded : reason.Length > LongestReason ? AdminReplies.ReasonTooLong : null;

    /// <summary>The document's own file; null for what came out of a package or a database.</summary>
    private static string? FileOf(string corpus, string id)
    {
        var path = Path.GetFullPath(Path.Combine(corpus, id));
        return path.StartsWith(Path.GetFullPath(corpus) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? path : null;
    }
}
