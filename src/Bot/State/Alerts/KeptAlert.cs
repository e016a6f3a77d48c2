using Bot.State.Chats;

namespace Bot.State.Alerts;

/// <summary>When hits go out: as they come, each morning, or each Monday morning.</summary>
internal enum Rhythm
{
    Now,
    Daily,
    Weekly,
}

/// <summary>An alert as it is kept. <paramref name="Query"/> is the written form of what is watched, good on any day.</summary>
internal sealed record KeptAlert(long Id, ChatAddress Chat, string Query, Rhythm Rhythm, bool Paused, DateTimeOffset CreatedAt);

/// <summary>A version of a document that an alert matched; <paramref name="Document"/> is its id.</summary>
internal sealed record AlertHit(long Alert, string Version, string Document, DateTimeOffset FoundAt);
