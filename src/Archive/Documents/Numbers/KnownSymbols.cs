using System.Collections.Frozen;
using Archive.Documents.Issuers;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>What a part of a symbol stands for.</summary>
[Flags]
internal enum SymbolRole
{
    None = 0,
    Kind = 1,
    Issuer = 2,

    /// <summary>The unit of an office that drafted a công văn: the last part of UBND-KGVX.</summary>
    Unit = 4,

    /// <summary>An office of the Party, whose numbers have the hyphen first.</summary>
    Party = 8,

    /// <summary>A Party code or a mass organisation: both forms of number are met.</summary>
    MassOrganisation = 16,
}

/// <summary>A code of a symbol in its official spelling.</summary>
internal sealed record SymbolPart(string Code, SymbolRole Role);

/// <summary>The codes of kinds, issuers and drafting units that are known, found without regard to case and accents.</summary>
internal static class KnownSymbols
{
    private static readonly Dictionary<string, List<SymbolPart>> ByFold = Read();
    private static readonly Dictionary<string, List<SymbolPart>>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByFold.GetAlternateLookup<ReadOnlySpan<char>>();

    // Printed slips that the table of issuers names as such.
    private static readonly FrozenDictionary<string, string> Slips = new Dictionary<string, string>
    {
        ["ubdn"] = "UBND",
        ["ubnn"] = "UBND",
        ["hnđd"] = "HĐND",
    }.ToFrozenDictionary();

    private static readonly string[] Longer = [.. ByFold.Keys.Where(key => key.Length >= 4)];

    /// <summary>The code as printed if it is known so, else the first one that differs in case or accents only; null when there is none.</summary>
    public static SymbolPart? Find(ReadOnlySpan<char> printed)
    {
        if (printed.Length > 20) return null;
        Span<char> folded = stackalloc char[20];
        Folding.Fold(printed, folded);
        if (!Lookup.TryGetValue(folded[..printed.Length], out var parts)) return null;
        // TƯ is the centre, though TU is a province's committee.
        if (printed is "TƯ") return Lookup["tw"][0];
        foreach (var part in parts)
            if (printed.SequenceEqual(part.Code)) return part;
        return parts[0];
    }

    /// <summary>Every part in its official spelling, unknown ones in capitals as printed; separators stay.</summary>
    public static string Canonical(string symbol)
    {
        var result = new System.Text.StringBuilder(symbol.Length);
        for (var i = 0; i < symbol.Length;)
        {
            var start = i;
            while (i < symbol.Length && symbol[i] is not ('-' or '/')) i++;
            result.Append(CanonicalPart(symbol[start..i]));
            if (i < symbol.Length) result.Append(symbol[i++]);
        }
        return result.ToString();
    }

    public static string CanonicalPart(string part)
    {
        if (Find(part) is { } known) return known.Code;
        // UBND, but also QH15 and BCH-ĐTN: lower case is kept only after the first letters, as offices print it (SNgV).
        return part.Any(char.IsUpper) ? part : part.ToUpperInvariant();
    }

    /// <summary>
    /// The one known code that a misprint can mean: two neighbours swapped, or one letter wrong, missing or too many in a code
    /// of at least four letters. Null when none or several are as near.
    /// </summary>
    public static SymbolPart? FindMisprinted(string printed)
    {
        var folded = Folding.Fold(printed);
        if (Slips.TryGetValue(folded, out var slip)) return Find(slip);
        if (folded.Length < 3 || folded.Any(char.IsAsciiDigit)) return null;
        SymbolPart? found = null;
        foreach (var (key, parts) in ByFold)
        {
            if (!Misprint.IsOneSwap(folded, key) || !parts[0].Role.HasFlag(SymbolRole.Issuer) && !parts[0].Role.HasFlag(SymbolRole.Unit)) continue;
            if (found is not null) return null;
            found = parts[0];
        }
        if (found is not null || folded.Length < 4) return found;
        foreach (var key in Longer)
        {
            if (!Misprint.IsOneEdit(folded, key)) continue;
            if (found is not null) return null;
            found = ByFold[key][0];
        }
        return found;
    }

    private static Dictionary<string, List<SymbolPart>> Read()
    {
        var parts = new List<SymbolPart>();
        foreach (var row in EmbeddedTable.Read("doc_types.tsv").Rows)
            if (row["abbr"].Length > 0) Add(row["abbr"], SymbolRole.Kind);
        var issuers = EmbeddedTable.Read("issuers.tsv").Rows.ToList();
        foreach (var row in issuers) Add(row["abbr"], RoleOf(row));
        foreach (var row in EmbeddedTable.Read("symbols.tsv").Rows)
            Add(row["code"], row["role"] switch { "type" => SymbolRole.Kind, "unit" => SymbolRole.Unit, _ => PartyOf(row["code"]) });
        foreach (var row in issuers)
            foreach (var alias in IssuerTable.Aliases(row["aliases"]))
                // TTG and Ttg are slips of TTg, not other codes.
                if (!parts.Exists(part => part.Code.Equals(alias, StringComparison.OrdinalIgnoreCase))) Add(alias, RoleOf(row));
        return parts.GroupBy(part => Folding.Fold(part.Code)).ToDictionary(group => group.Key, group => group.ToList());

        void Add(string code, SymbolRole role)
        {
            if (!IsCode(code)) return;
            var at = parts.FindIndex(part => part.Code == code);
            if (at < 0) parts.Add(new SymbolPart(code, role));
            else parts[at] = parts[at] with { Role = parts[at].Role | role };
        }
    }

    private static bool IsCode(string text) =>
        text.Length is >= 1 and <= 20 && text.All(c => char.IsLetterOrDigit(c) || c is '&' or '.' or '-') && text.Count(char.IsUpper) * 2 >= text.Length && text != "Báo";

    private static SymbolRole RoleOf(EmbeddedTable.Row row) => row["kind"] switch
    {
        "don_vi_soan_thao" => SymbolRole.Unit,
        "dang_doan_the" => PartyOf(row["abbr"]) | SymbolRole.MassOrganisation,
        "bao_chi" => SymbolRole.None,
        _ => SymbolRole.Issuer,
    };

    private static SymbolRole PartyOf(string code) => SymbolRole.Issuer | (IsPartyCode(code) ? SymbolRole.Party : SymbolRole.None);

    /// <summary>TW, TU and their offices (VPTW, BTGTU), district and commune committees.</summary>
    public static bool IsPartyCode(string code) =>
        code is "HU" or "ĐU" or "QU" or "TƯ" or "ĐUK" or "ĐUX" or "ĐUQS" or "BCSĐ"
        || code.EndsWith("TW", StringComparison.Ordinal) || (code.EndsWith("TU", StringComparison.Ordinal) && code != "STU");
}
