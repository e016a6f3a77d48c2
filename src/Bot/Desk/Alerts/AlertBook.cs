using Bot.Desk.Operators;
using Bot.Desk.Searching;
using Bot.State.Alerts;
using Bot.State.Chats;

namespace Bot.Desk.Alerts;

/// <summary>What came of a wish to be told.</summary>
internal enum Added
{
    Done,
    Faulty,
    TooBroad,
    TooMany,
    Known,
}

/// <summary>The outcome with the dry run it rests on; <paramref name="Alert"/> when it was added.</summary>
internal sealed record AddedAlert(Added Outcome, DryRun Trial, KeptAlert? Alert = null);

/// <summary>Alerts of a chat: tried, added, listed, paused, deleted. For every channel alike.</summary>
internal sealed class AlertBook(DeskSearch search, AlertTable table)
{
    public const int MostInAChat = 50;

    private const int Shown = 5;

    /// <summary>Reads "báo tôi khi có …" as well; a query with faults is told and not run.</summary>
    public DryRun Try(string text)
    {
        var query = search.Read(AlertWords.Query(text));
        return query.IsRead ? DryRun.Of(search.Find(query, DeskOrder.Newest), search.Today, Shown) : new(query);
    }

    public async Task<AddedAlert> AddAsync(ChatAddress chat, string text, Rhythm rhythm)
    {
        var trial = Try(text);
        if (!trial.Query.IsRead) return new(Added.Faulty, trial);
        if (trial.IsTooBroad) return new(Added.TooBroad, trial);
        return await KeepAsync(chat, trial, trial.Query.Explicit, rhythm);
    }

    /// <summary>Everything new, once a week.</summary>
    public Task<AddedAlert> AddDigestAsync(ChatAddress chat) => KeepAsync(chat, new(new DeskQuery("", [])), "", Rhythm.Weekly);

    public IReadOnlyList<KeptAlert> Of(ChatAddress chat) => table.Of(chat);

    public Task<bool> PauseAsync(ChatAddress chat, long id) => table.PauseAsync(chat, id, paused: true);

    public Task<bool> ResumeAsync(ChatAddress chat, long id) => table.PauseAsync(chat, id, paused: false);

    public Task<bool> DeleteAsync(ChatAddress chat, long id) => table.DeleteAsync(chat, id);

    private async Task<AddedAlert> KeepAsync(ChatAddress chat, DryRun trial, string query, Rhythm rhythm)
    {
        if (table.Of(chat).Count >= MostInAChat) return new(Added.TooMany, trial);
        return await table.AddAsync(chat, query, rhythm) is { } alert ? new(Added.Done, trial, alert) : new(Added.Known, trial);
    }
}
