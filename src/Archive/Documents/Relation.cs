using Archive.Text;

namespace Archive.Documents;

/// <summary>What one document says it does to another; active voice, read from the document that says it.</summary>
public enum RelationKind
{
    BasedOn,
    Amends,
    Supplements,
    Replaces,
    Repeals,
    Corrects,
    Guides,
    Details,
    Implements,
    Refers,
}

/// <summary>
/// An edge of the legal graph. The target is named by its number, or by name alone as laws are
/// (30/2020/NĐ-CP, Phụ lục I); it need not be in the archive. <paramref name="Evidence"/> is the sentence that says so.
/// </summary>
public sealed record Relation(RelationKind Kind, DocumentNumber? Target, string? TargetName, DateOnly? TargetDate, TextSpan Evidence)
{
    /// <summary>Provisions of the target that are meant, as printed ("khoản 2 Điều 5"); null means the whole act.</summary>
    public string? TargetPlace { get; init; }
}
