namespace Archive.Documents.Dates;

/// <summary>Numbers in words: "mười tám", "hai mươi mốt", "hai nghìn không trăm hai mươi ba"; and in digits.</summary>
internal static class NumberNames
{
    private static readonly string[][] Units =
    [
        ["không"], ["một", "mốt"], ["hai"], ["ba"], ["bốn", "tư"], ["năm", "lăm", "nhăm"], ["sáu"], ["bảy", "bẩy"], ["tám"], ["chín"],
    ];

    /// <summary>A number up to 99 at a place, and the place behind it.</summary>
    public static (int Value, int End)? Read(DateText text, int at)
    {
        if (text.Number(at) is { } digits) return digits < 100 ? (digits, at + 1) : null;
        return Words(text, at);
    }

    /// <summary>The same, in words only.</summary>
    public static (int Value, int End)? Words(DateText text, int at)
    {
        if (text.Is(at, "mười"))
            return Unit(text, at + 1) is { } ten and > 0 && text.IsBlankGap(at + 1) && !IsYearWord(text, at + 1) ? (10 + ten, at + 2) : (10, at + 1);
        if (Unit(text, at) is not { } first) return null;
        if (!text.Is(at + 1, "mươi") || !text.IsBlankGap(at + 1)) return (first, at + 1);
        return Unit(text, at + 2) is { } unit and > 0 && text.IsBlankGap(at + 2) && !IsYearWord(text, at + 2) ? (first * 10 + unit, at + 3) : (first * 10, at + 2);
    }

    /// <summary>A year in words: "hai nghìn không trăm hai mươi ba", "một nghìn chín trăm bảy mươi lăm".</summary>
    public static (int Value, int End)? Year(DateText text, int at)
    {
        if (Unit(text, at) is not { } thousands || !text.IsOne(at + 1, "nghìn", "ngàn")) return null;
        var value = thousands * 1000;
        var end = at + 2;
        if (Unit(text, end) is { } hundreds && text.Is(end + 1, "trăm"))
        {
            value += hundreds * 100;
            end += 2;
        }
        if (text.IsOne(end, "linh", "lẻ")) end++;
        if (Words(text, end) is { } rest)
        {
            value += rest.Value;
            end = rest.End;
        }
        return value is >= 1900 and <= 2100 ? (value, end) : null;
    }

    private static int? Unit(DateText text, int at)
    {
        for (var i = 0; i < Units.Length; i++)
            foreach (var name in Units[i])
                if (text.Is(at, name))
                    return i;
        return null;
    }

    /// <summary>In "tháng mười năm 2022" năm is the year, not five.</summary>
    private static bool IsYearWord(DateText text, int at) =>
        text.Is(at, "năm") && (text.Year(at + 1) is not null || Year(text, at + 1) is not null || text.IsOne(at + 1, "nay", "ngoái", "sau", "trước", "tới", "kia"));
}
