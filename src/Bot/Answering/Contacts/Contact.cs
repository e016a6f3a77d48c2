using CsvHelper.Configuration.Attributes;

namespace Bot.Answering.Contacts;

/// <summary>A published contact: of which agency, for what field, from when to when (both included; an empty end is open).</summary>
internal sealed record Contact
{
    [Name("agency")]
    public required string Agency { get; init; }

    [Name("field")]
    public required string Field { get; init; }

    /// <summary>Empty where an office answers, not a person.</summary>
    [Name("person")]
    public string Person { get; init; } = "";

    [Name("role")]
    public string Role { get; init; } = "";

    [Name("phone")]
    public string Phone { get; init; } = "";

    [Name("email")]
    public string Email { get; init; } = "";

    [Name("hours")]
    public string Hours { get; init; } = "";

    [Name("valid_from")]
    public DateOnly? From { get; init; }

    [Name("valid_to")]
    public DateOnly? To { get; init; }

    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
