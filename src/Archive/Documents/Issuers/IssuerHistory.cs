namespace Archive.Documents.Issuers;

/// <summary>What became of offices and of the provinces they are named after: NQ 176/2025/QH15, NQ 202/2025/QH15.</summary>
internal static class IssuerHistory
{
    // The district level ended with 2025-06-30; its three kinds of body are one line of the table.
    private static readonly string[] DistrictLevels = [" huyện", " quận", " thị xã"];

    public static DateRange Existence(Issuer issuer) => OfficeOf(issuer)?.Existence ?? default;

    public static IReadOnlyList<IssuerSuccessor> Successors(Issuer issuer, DateOnly day)
    {
        var office = OfficeOf(issuer);
        var place = issuer.Place is { } name && ProvinceTable.Find(name) is { } province && RulesProvince(issuer) ? province : null;
        var placeThen = place?.NameOn(day) ?? issuer.Place;
        if (office is null || office.Existence.Contains(day) || day < office.Existence.From)
        {
            if (place is null || placeThen == issuer.Place) return [];
            return [new IssuerSuccessor(Named(issuer with { Place = placeThen }, place.UnitOn(day)), null)];
        }
        var successors = new List<IssuerSuccessor>();
        foreach (var part in office.Successor.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var field = part.IndexOf('(', StringComparison.Ordinal);
            var code = field < 0 ? part : part[..field].Trim();
            var followed = IssuerTable.WithCode(code) is { } next
                ? new Issuer(next.Name, next.Code, placeThen)
                : new Issuer(code, null, placeThen);
            successors.Add(new IssuerSuccessor(
                office.Code.Contains(' ', StringComparison.Ordinal) ? new Issuer("UBND cấp xã", "UBND", null) : followed,
                field < 0 ? null : part[(field + 1)..].TrimEnd(')')));
        }
        return successors;
    }

    private static Office? OfficeOf(Issuer issuer)
    {
        if (issuer.Code is null) return null;
        if (issuer.Code == "UBND" && DistrictLevels.Any(level => issuer.Name.EndsWith(level, StringComparison.Ordinal)))
            return IssuerTable.WithCode("UBND huyện");
        return IssuerTable.WithCode(issuer.Code);
    }

    private static bool RulesProvince(Issuer issuer) =>
        !issuer.Name.StartsWith("UBND", StringComparison.Ordinal) && !issuer.Name.StartsWith("HĐND", StringComparison.Ordinal)
        || issuer.Name.EndsWith(" tỉnh", StringComparison.Ordinal)
        || (issuer.Name.EndsWith(" thành phố", StringComparison.Ordinal) && ProvinceTable.Find(issuer.Place!)?.Unit == "thành phố");

    private static Issuer Named(Issuer issuer, string unit)
    {
        foreach (var level in (string[])[" tỉnh", " thành phố"])
            if (issuer.Name.EndsWith(level, StringComparison.Ordinal))
                return issuer with { Name = issuer.Name[..^level.Length] + " " + unit };
        return issuer;
    }
}
