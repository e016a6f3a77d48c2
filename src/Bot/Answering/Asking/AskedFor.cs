namespace Bot.Answering.Asking;

/// <summary>What kind of thing a question wants to hear; a question may want several. The phrases stand in asked_for.tsv.</summary>
internal enum AskedFor
{
    Person,
    Signer,
    Author,
    Role,
    Agency,
    Place,
    Date,
    Duration,
    Money,
    Amount,
    Papers,
    Steps,
    Duty,
    Reason,
    Condition,
    Permission,
    Confirmation,
    InForce,
    EffectiveFrom,
    Documents,
    Basis,
    Difference,
    Subject,
    Title,
    What,
}
