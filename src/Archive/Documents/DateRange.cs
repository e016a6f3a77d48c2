using System.Globalization;
using Archive.Documents.Dates;

namespace Archive.Documents;

/// <summary>Days from–to, both included; a null end is open.</summary>
public readonly record struct DateRange(DateOnly? From, DateOnly? To)
{
    public static DateRange Day(DateOnly day) => new(day, day);

    public bool Contains(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>All dates and periods named in a text. <paramref name="reference"/> is "today" for relative ones, null when none is known.</summary>
    public static IReadOnlyList<DateMention> FindAll(string text, DateOnly? reference) => DateReader.FindAll(text, reference);

    /// <summary>"2023-01-18", "2023-01-01/2023-03-31", "../2025-06-30", "2026-09-01/..".</summary>
    public override string ToString() => From == To && From is { } day ? Iso(day) : $"{Iso(From)}/{Iso(To)}";

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";
}
