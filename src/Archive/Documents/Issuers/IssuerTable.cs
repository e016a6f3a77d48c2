using System.Globalization;
using Archive.Text;

namespace Archive.Documents.Issuers;

/// <summary>An office of the table: its code, full name, how it is also called, and from when to when it was.</summary>
internal sealed record Office(string Code, string Name, string Group, IReadOnlyList<string> Aliases, DateRange Existence, string Successor)
{
    /// <summary>Offices of a place: of the province, a district or a commune.</summary>
    public bool IsLocal => Group is "dia_phuong" or "so" or "dang_doan_the" or "bao_chi";
}

/// <summary>The offices that are known.</summary>
internal static class IssuerTable
{
    public static readonly IReadOnlyList<Office> Offices = [.. EmbeddedTable.Read("issuers.tsv").Rows.Where(row => row["kind"] != "don_vi_soan_thao").Select(Of)];

    private static readonly Dictionary<string, Office> ByCode = Offices.ToDictionary(office => office.Code);

    public static Office? WithCode(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The aliases of a cell: remarks in parentheses are none, nor is what a remark calls a typo or ambiguous.</summary>
    public static IEnumerable<string> Aliases(string cell)
    {
        foreach (var entry in cell.Split('|'))
        {
            var remark = entry.IndexOf('(', StringComparison.Ordinal);
            var alias = (remark < 0 ? entry : entry[..remark]).Trim();
            var about = remark < 0 ? "" : entry[remark..];
            if (alias.Length == 0 || alias.Contains("example", StringComparison.Ordinal)) continue;
            if (about.StartsWith("(typo", StringComparison.Ordinal) || about.StartsWith("(ambiguous", StringComparison.Ordinal) || about.StartsWith("(unit", StringComparison.Ordinal)) continue;
            yield return alias;
        }
    }

    private static Office Of(EmbeddedTable.Row row) => new(
        row["abbr"], row["full_name"], row["kind"], [.. Aliases(row["aliases"])], new DateRange(Day(row["valid_from"]), Day(row["valid_to"])), row["successor"]);

    private static DateOnly? Day(string cell) =>
        cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
