using Archive.Documents;
using Archive.Text;

namespace Bot.Desk.Checking;

/// <summary>What an article says of a document by its number. Spans point into the article.</summary>
internal sealed record NumberClaim(NumberMention Mention, TextSpan Name)
{
    /// <summary>The number as the article writes it.</summary>
    public string Written { get; init; } = "";

    public DocumentKind? Kind { get; init; }

    public DayClaim? Issued { get; init; }

    public DayClaim? Effective { get; init; }

    public Issuer? Issuer { get; init; }

    /// <summary>What it is said to be about, as far as the sentence goes.</summary>
    public string? Matter { get; init; }
}

/// <summary>A day as an article gives it; without a year only day and month were said.</summary>
internal sealed record DayClaim(DateOnly Day, bool HasYear)
{
    public bool Agrees(DateOnly actual) => HasYear ? Day == actual : (Day.Day, Day.Month) == (actual.Day, actual.Month);
}
