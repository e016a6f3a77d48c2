namespace Bot.Answering.Privacy;

/// <summary>What identifies a private person in a text. In the order in which a note names them.</summary>
internal enum PersonalKind
{
    Identity,
    Phone,
    Account,
    Plate,
    Email,
}
