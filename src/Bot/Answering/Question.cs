namespace Bot.Answering;

/// <summary>What somebody asked. <paramref name="Conversation"/> ties follow-ups together; <paramref name="AsOf"/> is the day effect is told for, today when null.</summary>
internal sealed record Question(string Text, string? Conversation = null, DateOnly? AsOf = null);
