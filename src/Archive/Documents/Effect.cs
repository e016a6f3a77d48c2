namespace Archive.Documents;

public enum EffectState
{
    /// <summary>The archive does not tell; the usual answer for công văn and plans.</summary>
    Unknown,
    NotYet,
    InForce,
    PartlyExpired,
    Expired,
}

/// <summary>Effect of a document on a day, with what caused it: the document that changed it, or its own words.</summary>
public sealed record Effect(EffectState State, DateOnly AsOf)
{
    /// <summary>Since when the state holds, if known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Id of the document whose words decide; its own for a term it sets itself.</summary>
    public string? CauseId { get; init; }

    /// <summary>The sentence that decides, verbatim.</summary>
    public string? CauseQuote { get; init; }

    public RelationKind? CauseKind { get; init; }
}
