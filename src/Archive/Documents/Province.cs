using System.Globalization;
using Archive.Documents.Issuers;

namespace Archive.Documents;

/// <summary>
/// A province as it was before 2025-07-01, and what became of it (NQ 202/2025/QH15). <paramref name="Unit"/> is "tỉnh" or "thành phố".
/// Names are dated: a document keeps the issuer it was issued by.
/// </summary>
public sealed record Province(string Name, string Unit, string NewName, string NewUnit, DateOnly NewFrom)
{
    public static IReadOnlyList<Province> All => ProvinceTable.All;

    /// <summary>Gone as a name, its land belongs to another one.</summary>
    public bool IsMergedAway => Name != NewName;

    /// <summary>Same name before and after, but with other provinces' land since; such a name alone does not tell which is meant.</summary>
    public bool IsEnlarged { get; init; }

    /// <summary>Reads "Quảng Bình", "tỉnh quang binh", "TP.HCM"; null for what is no province and for short forms of several (QN, ĐN).</summary>
    public static Province? TryParse(string text) => ProvinceTable.Find(text);

    /// <summary>Name of the province that its land belongs to on a day.</summary>
    public string NameOn(DateOnly day) => day < NewFrom ? Name : NewName;

    public string UnitOn(DateOnly day)
    {
        // Đồng Nai is a city since NQ 30/2026/QH16.
        if (NewName == "Đồng Nai" && day >= new DateOnly(2026, 4, 30)) return "thành phố";
        return day < NewFrom ? Unit : NewUnit;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit} {Name}");
}
