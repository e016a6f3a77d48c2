namespace Bot.State.Delivery;

/// <summary>A message as its channel will send it. <paramref name="Bulk"/> ones are nobody's answer: they are paced and let answers pass.</summary>
internal sealed record OutgoingMessage(string Lane, string Body, bool Bulk = false);

/// <summary>A message in hand. <paramref name="Again"/>: an earlier try may have arrived, so this one says that it is a second.</summary>
internal sealed record OutboxRow(long Id, string Lane, string Body, bool Bulk, bool Again, int Tries, DateTimeOffset NotBefore, DateTimeOffset CreatedAt);
