using System.Globalization;

namespace Archive.Documents.Numbers;

/// <summary>A number put together from words: kind, ordinal, year and office, any of them perhaps missing.</summary>
internal static class NamedNumber
{
    // Legal norms carry the year in their number (Luật 64/2025/QH15); these kinds have hardly ever been anything else.
    private static readonly string[] AlwaysWithYear =
        ["Nghị định", "Luật", "Bộ luật", "Thông tư", "Thông tư liên tịch", "Pháp lệnh", "Nghị quyết liên tịch"];

    private static readonly string[] SometimesWithYear = ["Quyết định", "Nghị quyết", "Chỉ thị"];

    /// <summary>Whether "năm 2017" behind the number is part of it.</summary>
    public static bool TakesYear(DocumentKind? kind) => kind is not null && AlwaysWithYear.Contains(kind.Name);

    public static bool MayHaveYear(DocumentKind? kind) => TakesYear(kind) || (kind is not null && SometimesWithYear.Contains(kind.Name));

    public static DocumentNumber Of(DocumentKind? kind, string ordinal, int? year, string? issuer)
    {
        // UB is how people shorten it.
        if (issuer == "UB") issuer = "UBND";
        var number = new DocumentNumber { Ordinal = ordinal, Year = MayHaveYear(kind) ? year : null };
        var isParty = issuer is not null && number.Year is null && KnownSymbols.IsPartyCode(issuer);
        return kind?.Name switch
        {
            null or "Công văn" when isParty => number with { Symbol = $"CV/{issuer}", IsParty = true },
            null or "Công văn" => number with { Symbol = issuer is null ? null : $"{issuer}-?" },
            "Nghị định" => number with { Symbol = "NĐ-CP" },
            "Luật" or "Bộ luật" => number with { Symbol = Assembly("QH", number) },
            "Pháp lệnh" => number with { Symbol = Assembly("UBTVQH", number) ?? "PL-?" },
            "Nghị quyết" when issuer is "QH" or "UBTVQH" => number with { Symbol = Assembly(issuer, number) ?? "NQ-?" },
            "Sắc lệnh" => number with { Symbol = "SL", IsParty = true },
            _ when isParty => number with { Symbol = $"{kind!.Abbreviation}/{issuer}", IsParty = true },
            _ => number with { Symbol = $"{kind!.Abbreviation}-{issuer ?? "?"}" },
        };
    }

    private static string? Assembly(string office, DocumentNumber number) =>
        number.Year is { } year && AssemblyTerms.Of(year, number.Ordinal) is { } term
            ? string.Create(CultureInfo.InvariantCulture, $"{office}{term}")
            : null;
}
