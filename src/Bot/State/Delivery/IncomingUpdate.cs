namespace Bot.State.Delivery;

/// <summary>An update as a channel received it. <paramref name="Key"/> is the channel's own for it; what shares a <paramref name="Lane"/> is worked on in order.</summary>
internal sealed record IncomingUpdate(string Key, string Lane, string Body);

/// <summary>
/// An update in hand; <paramref name="Tries"/> counts this try. <paramref name="EndsTheProgram"/>: the program ended so often while it was in hand that it
/// is not to be tried again.
/// </summary>
internal sealed record InboxRow(long Id, string Lane, string Body, int Tries, DateTimeOffset ReceivedAt, bool EndsTheProgram);
