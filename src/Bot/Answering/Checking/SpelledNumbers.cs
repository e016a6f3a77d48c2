using System.Collections.Frozen;
using Archive.Text;

namespace Bot.Answering.Checking;

/// <summary>
/// Cardinals in words: "một trăm năm mươi nghìn", "hai mươi lăm", "một triệu hai trăm". Words that are more often something else
/// ("không", "năm" the year, "tư" in "đầu tư") count only inside a number.
/// </summary>
internal static class SpelledNumbers
{
    private static readonly FrozenDictionary<string, int> Digits = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["không"] = 0,
        ["một"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["năm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["bẩy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> AfterTens = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["mốt"] = 1,
        ["tư"] = 4,
        ["lăm"] = 5,
        ["nhăm"] = 5,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static decimal MagnitudeOf(string word) => word switch
    {
        "nghìn" or "ngàn" => 1_000,
        "vạn" => 10_000,
        "triệu" or "tr" => 1_000_000,
        "tỷ" or "tỉ" => 1_000_000_000,
        _ => 0,
    };

    /// <summary>The longest number that begins at a word, and the word behind it; null when none begins there.</summary>
    public static (decimal Value, int End)? Read(IReadOnlyList<Syllable> words, int at)
    {
        if (Below1000(words, at) is not { } first) return null;
        var (value, end) = (0m, first.End);
        var group = (decimal)first.Value;
        var smallest = decimal.MaxValue;
        while (true)
        {
            var magnitude = end < words.Count ? MagnitudeOf(words[end].Exact) : 0;
            if (magnitude == 0 || magnitude >= smallest || words[end].Exact == "tr") break;
            value += group * magnitude;
            smallest = magnitude;
            group = 0;
            end++;
            if (end < words.Count && words[end].Exact == "rưỡi") return (value + (magnitude / 2), end + 1);
            if (Rest(words, end) is not { } next) break;
            (group, end) = (next.Value, next.End);
        }
        return (value + group, end);
    }

    /// <summary>Whether a single word counts as a number without anything that says so.</summary>
    public static bool StandsAlone(string word) => word is "hai" or "ba" or "bốn" or "sáu" or "bảy" or "bẩy" or "tám" or "chín" or "mười";

    private static (int Value, int End)? Rest(IReadOnlyList<Syllable> words, int at)
    {
        if (at + 1 < words.Count && words[at].Exact is "linh" or "lẻ" && Digits.TryGetValue(words[at + 1].Exact, out var unit)) return (unit, at + 2);
        // "hai nghìn năm 2025": the year follows.
        if (at >= words.Count || (words[at].Exact == "năm" && !IsCounted(words, at + 1))) return null;
        return Below1000(words, at);
    }

    private static bool IsCounted(IReadOnlyList<Syllable> words, int at) =>
        at < words.Count && (words[at].Exact is "trăm" or "mươi" || MagnitudeOf(words[at].Exact) > 0);

    private static (int Value, int End)? Below1000(IReadOnlyList<Syllable> words, int at)
    {
        if (at >= words.Count) return null;
        if (at + 1 < words.Count && words[at + 1].Exact == "trăm" && Digits.TryGetValue(words[at].Exact, out var hundreds))
        {
            var end = at + 2;
            if (end + 1 < words.Count && words[end].Exact is "linh" or "lẻ" && Digits.TryGetValue(words[end + 1].Exact, out var unit)) return ((hundreds * 100) + unit, end + 2);
            return Below100(words, end) is { Value: >= 10 } rest ? ((hundreds * 100) + rest.Value, rest.End) : (hundreds * 100, end);
        }
        return Below100(words, at);
    }

    private static (int Value, int End)? Below100(IReadOnlyList<Syllable> words, int at)
    {
        if (at >= words.Count) return null;
        if (words[at].Exact == "mười") return UnitAfter(words, at + 1) is { } ten ? (10 + ten, at + 2) : (10, at + 1);
        if (!Digits.TryGetValue(words[at].Exact, out var digit)) return null;
        if (at + 1 >= words.Count || words[at + 1].Exact != "mươi") return (digit, at + 1);
        return UnitAfter(words, at + 2) is { } unit ? ((digit * 10) + unit, at + 3) : (digit * 10, at + 2);
    }

    /// <summary>The unit behind "mươi" or "mười"; "năm" there is the year or years ("hai mươi năm"), five is "lăm".</summary>
    private static int? UnitAfter(IReadOnlyList<Syllable> words, int at)
    {
        if (at >= words.Count) return null;
        if (AfterTens.TryGetValue(words[at].Exact, out var after)) return after;
        return Digits.TryGetValue(words[at].Exact, out var digit) && digit is not (0 or 5) ? digit : null;
    }
}
