namespace Load;

/// <summary>Requests a second, for how long.</summary>
internal sealed record Step(string Name, double Rate, TimeSpan Length);
