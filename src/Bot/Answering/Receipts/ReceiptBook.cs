using System.Collections.Concurrent;
using Bot.State;

namespace Bot.Answering.Receipts;

/// <summary>
/// Keeps what every citation quoted, so that it can be checked later. Answers do not wait for the disk; when the book cannot be
/// written they go out all the same.
/// </summary>
internal sealed class ReceiptBook(ReceiptTable table, TimeProvider clock, ILogger<ReceiptBook> log)
{
    private const int MostRemembered = 10_000;

    // What was given since the start need not be written again, and is known before the disk has it.
    private readonly ConcurrentDictionary<string, KeptReceipt> given = new(StringComparer.Ordinal);

    public Task KeepAsync(IEnumerable<Quotation> quotations, int generation)
    {
        if (given.Count > MostRemembered) given.Clear();
        var now = clock.GetUtcNow();
        var fresh = quotations.Select(quotation => Of(quotation, generation, now)).Where(receipt => given.TryAdd(receipt.Code, receipt)).ToList();
        return fresh.Count == 0 ? Task.CompletedTask : WriteAsync(fresh);
    }

    public KeptReceipt? Find(string code) => given.TryGetValue(code, out var receipt) ? receipt : table.Find(code);

    private async Task WriteAsync(List<KeptReceipt> receipts)
    {
        try
        {
            await table.KeepAsync(receipts).ConfigureAwait(false);
        }
        // Whatever keeps the state from being written (disk full, read-only, busy) must not keep an answer from its asker.
        catch (Exception failure)
        {
            foreach (var receipt in receipts) given.TryRemove(receipt.Code, out _);
            Log.ReceiptsNotKept(log, receipts.Count, failure.GetType().Name);
        }
    }

    private static KeptReceipt Of(Quotation quotation, int generation, DateTimeOffset now)
    {
        var facts = quotation.Document.Facts;
        return new KeptReceipt(
            Receipt.Of(facts.Id, facts.ContentHash, quotation.Span), facts.Id, facts.Number?.ToString(), Replies.Name(facts), facts.ContentHash,
            quotation.Place.Display, quotation.Span.Start, quotation.Quote, generation, now);
    }
}
