using Archive.Documents.Issuers;
using Archive.Text;

namespace Archive.Documents;

/// <summary>
/// Who issued a document: the office ("UBND tỉnh"), its code ("UBND") and the place it rules ("Lạng Sơn", null when not said).
/// Two are equal when name and place are, case, accents and aliases aside.
/// </summary>
public sealed record Issuer(string Name, string? Code, string? Place)
{
    /// <summary>One string for all spellings of one issuer: "ubnd tinh|lang son".</summary>
    public string Key => $"{Fold(Name)}|{Fold(Place ?? "")}";

    /// <summary>From when to when the office was; both ends open for what the table does not date.</summary>
    public DateRange Existence => Code is null ? default : IssuerHistory.Existence(this);

    /// <summary>
    /// Reads an issuer as printed: "ỦY BAN NHÂN DÂN TỈNH LÂM GIANG", "Sở TT&amp;TT Thanh Hóa", "Bộ trưởng Bộ Công an"; an office
    /// that is not in the table has no code. Null for what names no office.
    /// </summary>
    public static Issuer? TryParse(string text) => IssuerReader.TryRead(text);

    public static Issuer Parse(string text) => TryParse(text)
        ?? throw new FormatException($"'{text}' is not an issuer such as UBND tỉnh Lạng Sơn.");

    /// <summary>The known offices named in a text, with their places. Of several of one name that of <paramref name="when"/> is taken, else the latest.</summary>
    public static IReadOnlyList<IssuerMention> FindAll(string text, DateOnly? when = null) => IssuerReader.FindAll(text, when);

    /// <summary>Who does the work of this office on a day: none when it still exists then or when nobody is known; several when it was divided.</summary>
    public IReadOnlyList<IssuerSuccessor> SuccessorsOn(DateOnly day) => IssuerHistory.Successors(this, day);

    /// <summary>The first of <see cref="SuccessorsOn"/>.</summary>
    public Issuer? SuccessorOn(DateOnly day) => SuccessorsOn(day) is [var first, ..] ? first.Issuer : null;

    public bool Equals(Issuer? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Place is null ? Name : $"{Name} {Place}";

    private static string Fold(string text) => string.Join(' ', Syllables.Of(text).Select(word => word.Folded));
}

/// <summary>An office met in a text.</summary>
public sealed record IssuerMention(Issuer Issuer, TextSpan Span);

/// <summary>An office that took over from another, and in what field when the work was divided: "báo chí, xuất bản"; null when it took over all.</summary>
public sealed record IssuerSuccessor(Issuer Issuer, string? Field);
