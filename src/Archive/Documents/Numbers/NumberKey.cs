using System.Globalization;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>What makes two numbers the same: not case, đ or d, '&amp;' or a full stop in the symbol, nor leading zeros.</summary>
internal static class NumberKey
{
    public static string Of(DocumentNumber number)
    {
        var ordinal = Ordinal(number);
        var symbol = Symbol(number.Symbol ?? "?");
        if (number.IsParty) return $"{ordinal}-{symbol}";
        return number.Year is { } year
            ? string.Create(CultureInfo.InvariantCulture, $"{ordinal}/{year}/{symbol}")
            : $"{ordinal}/{symbol}";
    }

    public static bool CanMean(DocumentNumber asked, DocumentNumber full)
    {
        if (Ordinal(asked) != Ordinal(full)) return false;
        if (asked.IsComplete) return Of(asked) == Of(full);
        if (asked.Year is not null && asked.Year != full.Year) return false;
        if (asked.Symbol is null) return true;
        if (full.Symbol is null) return false;
        // Whoever leaves a part out does not tell the Party form from the State form either: "nghị quyết 57" is 57-NQ/TW too.
        var want = Parts(asked.Symbol);
        var have = Parts(full.Symbol);
        if (want[0] == "?") return have.Length >= want.Length && have.AsSpan(have.Length - want.Length + 1).SequenceEqual(want.AsSpan(1));
        if (want[^1] == "?") return have.AsSpan().StartsWith(want.AsSpan(0, want.Length - 1));
        return have.AsSpan().SequenceEqual(want);
    }

    private static string Ordinal(DocumentNumber number)
    {
        var bare = number.Ordinal.TrimStart('0');
        return bare.Length == 0 ? "0" : Folding.Fold(bare);
    }

    private static string[] Parts(string symbol) => Symbol(symbol).Split('-', '/');

    private static string Symbol(string symbol)
    {
        var plain = Folding.Fold(symbol).ToUpperInvariant().Replace("&", "", StringComparison.Ordinal).Replace('.', '-');
        // UB was printed for UBND until about 2005; people still type it.
        var parts = plain.Split('-');
        for (var i = 0; i < parts.Length; i++)
            if (parts[i] == "UB") parts[i] = "UBND";
        return string.Join('-', parts);
    }
}
