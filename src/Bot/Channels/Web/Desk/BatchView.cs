using Bot.Desk.Batches;

namespace Bot.Channels.Web.Desk;

/// <summary>What the batch page shows: the list as typed, what is wrong with it, or its table.</summary>
internal sealed record BatchView(string Text)
{
    public string? Wrong { get; init; }

    public BatchResult? Result { get; init; }
}
