namespace Archive.Documents;

/// <summary>Who issued a document: the office ("UBND tỉnh"), its code ("UBND") and the place it rules ("Lạng Sơn", null when not said).</summary>
public sealed record Issuer(string Name, string? Code, string? Place)
{
    public static Issuer? TryParse(string text) => throw new NotSupportedException(text);

    public override string ToString() => Place is null ? Name : $"{Name} {Place}";
}
