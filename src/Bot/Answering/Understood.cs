namespace Bot.Answering;

/// <summary>How the question was read; <see cref="Note"/> is shown when it matters: "Tôi hiểu là: …".</summary>
internal sealed record Understood(string Text)
{
    public IReadOnlyList<string> Numbers { get; init; } = [];

    public IReadOnlyList<UnderstoodDates> Dates { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>A day or period, both ends included; a null end is open.</summary>
internal sealed record UnderstoodDates(DateOnly? From, DateOnly? To);
