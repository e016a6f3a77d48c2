namespace Bot.Desk.Statistics;

/// <summary>
/// What may be told of counts of people's questions: from ten up, so that no number points at somebody. Parts of a whole are told together or not at
/// all: one that is held back could else be reckoned from the others.
/// </summary>
internal static class Discretion
{
    public const int Fewest = 10;

    public static long? Told(long count) => count >= Fewest ? count : null;

    /// <summary>The parts, or as many nulls; a part that nothing was counted in is as telling as one with a few.</summary>
    public static IReadOnlyList<long?> Told(IReadOnlyList<long> parts) =>
        parts.All(part => part >= Fewest) ? [.. parts.Select(part => (long?)part)] : [.. parts.Select(_ => (long?)null)];
}
