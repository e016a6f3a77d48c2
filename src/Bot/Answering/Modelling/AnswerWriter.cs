using Bot.Answering.Asking;
using Bot.Answering.Checking;
using Bot.State.Chats;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Answering.Modelling;

/// <summary>
/// Lets a model put an extractive answer into plain words. Whatever goes wrong (no model, slow, broken, over budget, a check that
/// fails), the extractive answer stands. The model has no tools, and nothing it writes is shown before it is checked as a whole.
/// </summary>
internal sealed class AnswerWriter(IEnumerable<IChatClient> clients, ModelBudget budget, IOptionsMonitor<ModelOptions> options, Switches switches, TimeProvider clock, ILogger<AnswerWriter> log)
{
    private const int MostPassages = 6;

    // The last registered wins: a host that brings its own client (Semantic Kernel) puts it behind ours.
    private readonly IChatClient? client = clients.LastOrDefault();
    private int calls;

    /// <summary>The draft in the model's words, or as it was.</summary>
    public async Task<Draft> RewriteAsync(Asked asked, Draft draft, CancellationToken cancellationToken)
    {
        if (client is null || !options.CurrentValue.Enabled || Passages(draft) is not { } passages || switches.WithoutModel) return draft;
        var messages = Prompt.Of(asked, passages);
        if (Interlocked.Increment(ref calls) > options.CurrentValue.CallsAtOnce || budget.Take(messages) is not { } taken)
        {
            Interlocked.Decrement(ref calls);
            Log.ModelPassedOver(log);
            return draft;
        }
        try
        {
            var rewritten = RewrittenAnswer.Check(await AskAsync(messages, taken, cancellationToken), asked.Text, passages);
            if (rewritten.Fault is { } fault)
            {
                Log.ModelRefused(log, fault);
                return draft;
            }
            return draft with { Statements = rewritten.Statements, Note = Replies.Rewritten(draft.Note) };
        }
        // The asker's own cancellation is no failure of the model; everything else is, whatever a client throws.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.ModelFailed(log, failure.GetType().Name);
            return draft;
        }
        finally
        {
            Interlocked.Decrement(ref calls);
        }
    }

    private async Task<string> AskAsync(IReadOnlyList<ChatMessage> messages, int taken, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.CurrentValue.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        // A client that does not look at its token is left behind all the same.
        var response = await client!.GetResponseAsync(messages, new ChatOptions { Temperature = 0 }, either.Token).WaitAsync(either.Token);
        budget.Settle(taken, response.Usage);
        return response.Text;
    }

    /// <summary>The quotations of an answer that rests on quotations alone; a verdict, a list or a refusal is not reworded.</summary>
    private static List<Quotation>? Passages(Draft draft)
    {
        if (draft.Kind != AnswerKind.Answer || draft.Statements.Any(statement => statement.Quotations.Count == 0 || statement.IsItem || statement.Earlier is not null)) return null;
        List<Quotation> passages = [.. draft.Statements.SelectMany(statement => statement.Quotations).DistinctBy(quotation => (quotation.Document.Key, quotation.Span))];
        return passages.Count is > 0 and <= MostPassages ? passages : null;
    }
}
