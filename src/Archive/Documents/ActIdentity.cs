namespace Archive.Documents;

/// <summary>
/// What an act is known by, from whatever source its text came: number ("46/2017/ND-CP" as "46/2017/NĐ-CP"), kind, day and issuer, which
/// the form of documents gives to each (Điều 8, Nghị định 30/2020/NĐ-CP). A number alone is none: offices count each for itself, anew every year.
/// </summary>
public sealed record ActIdentity
{
    private ActIdentity(string number, DocumentKind kind, DateOnly issued, Issuer issuer) => (Number, Kind, Issued, Issuer) = (number, kind, issued, issuer);

    public string Number { get; }

    public DocumentKind Kind { get; }

    public DateOnly Issued { get; }

    public Issuer Issuer { get; }

    /// <summary>Null for what lacks one of them, for news, and for what was issued with an act: then nothing tells that two documents are one.</summary>
    public static ActIdentity? Of(DocumentFacts facts) => facts is { Class: SourceClass.Official, Number: { IsComplete: true } number, Kind: { } kind, Issued: { } issued, Issuer: { } issuer, BelongsTo: null }
        ? new(number.Key, kind, issued, issuer)
        : null;
}
