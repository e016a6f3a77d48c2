namespace Bot.State;

/// <summary>
/// What a citation quoted, and of which version of which document, when it was first given. <paramref name="Document"/> is the
/// document's id, <paramref name="Name"/> how it was called, <paramref name="Start"/> where the quotation began in its text.
/// </summary>
internal sealed record KeptReceipt(
    string Code, string Document, string? Number, string Name, string? ContentHash, string Place, int Start, string Quote, int Generation, DateTimeOffset Given);
