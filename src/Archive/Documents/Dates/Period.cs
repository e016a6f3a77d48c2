namespace Archive.Documents.Dates;

/// <summary>Days from–to as a rule read them, and the word behind the last one it took.</summary>
internal sealed record Period(DateOnly From, DateOnly To, int End)
{
    /// <summary>Said in the text, not taken from the reference day.</summary>
    public bool HasYear { get; init; } = true;

    public bool IsDoubtful { get; init; }

    public static Period Day(DateOnly day, int end) => new(day, day, end);

    public static Period Month(int year, int month, int end) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), end);

    public static Period Months(int year, int first, int last, int end) =>
        new(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)), end);

    public static Period Year(int year, int end) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), end);
}

/// <summary>What a rule may know: the day that relative dates count from, and the year that the end of a range lends to its beginning.</summary>
internal sealed record DateContext(DateOnly? Reference)
{
    public int? Year { get; init; }

    /// <summary>
    /// The year of a day named without one: archives look back, so the last such day not after the reference
    /// (29 February: the last one that there was). Null when nobody can tell, or the day does not exist.
    /// </summary>
    public int? YearOf(int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2000, month)) return null;
        if (Year is { } lent) return day <= DateTime.DaysInMonth(lent, month) ? lent : null;
        if (Reference is not { } reference) return null;
        for (var year = reference.Year; year > reference.Year - 9; year--)
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) <= reference)
                return year;
        return null;
    }
}
