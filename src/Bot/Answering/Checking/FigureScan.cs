using System.Globalization;
using Archive.Text;

namespace Bot.Answering.Checking;

/// <summary>
/// Reads the quantities of a text that are no dates and no document numbers: digits with Vietnamese signs ("1.250.000,5"), magnitudes
/// ("1,5 triệu", "1 triệu 500 nghìn"), words, times, shares. Text in one spelling (<see cref="NormalizedText"/>).
/// </summary>
internal sealed class FigureScan(string text, IReadOnlyList<TextSpan> taken)
{
    private const int LongestCodeGroup = 4;

    private readonly List<Syllable> words = Syllables.Of(text);

    public IEnumerable<Figure> Read()
    {
        for (var at = 0; at < words.Count;)
        {
            if (taken.FirstOrDefault(span => span.Overlaps(words[at].Span)) is { Length: > 0 } other)
            {
                while (at < words.Count && words[at].Span.Start < other.End) at++;
                continue;
            }
            var (figure, next) = char.IsAsciiDigit(text[words[at].Span.Start]) ? Digits(at) : Roman(at) ?? Spelled(at) ?? (null, at + 1);
            if (figure is not null) yield return figure;
            at = next;
        }
    }

    private (Figure? Figure, int Next) Digits(int at)
    {
        var start = words[at].Span.Start;
        if (TimeAt(start) is { } time) return (time, WordAfter(time.Span.End));
        var end = RunEnd(start);
        if (text[start] == '0' && end - start >= LongestCodeGroup) return Code(start, end);
        var (value, numberEnd) = Decimal(start, end);
        return Quantity(at, start, numberEnd, value);
    }

    /// <summary>"07:30", "7h30", "7 giờ 30".</summary>
    private Figure? TimeAt(int start)
    {
        var end = RunEnd(start);
        if (end - start > 2) return null;
        var at = end;
        if (Take(ref at, ":") || Take(ref at, "h") || Take(ref at, " giờ ") || Take(ref at, "g"))
        {
            var minutes = RunEnd(at);
            var hour = int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture);
            if (minutes - at == 2 && hour <= 24 && text[at] <= '5')
                return new Figure(FigureKind.Time, $"{hour.ToString("00", CultureInfo.InvariantCulture)}:{text[at..minutes]}", "", TextSpan.Between(start, minutes));
        }
        return null;
    }

    private bool Take(ref int at, string sign)
    {
        if (string.CompareOrdinal(text, at, sign, 0, sign.Length) != 0) return false;
        at += sign.Length;
        return true;
    }

    private (Figure Figure, int Next) Code(int start, int end)
    {
        while (end + 1 < text.Length && text[end] is ' ' or '.' && RunEnd(end + 1) is var group && group - end - 1 is >= 2 and <= LongestCodeGroup) end = group;
        return (new Figure(FigureKind.Code, string.Concat(text[start..end].Where(char.IsAsciiDigit)), "", TextSpan.Between(start, end)), WordAfter(end));
    }

    /// <summary>Groups of three after '.' or ' ' are thousands; ',' opens decimals, and '.' does before other than three digits.</summary>
    private (decimal Value, int End) Decimal(int start, int end)
    {
        var digits = text[start..end];
        if (digits.Length <= 3 && digits[0] != '0')
        {
            foreach (var sign in (ReadOnlySpan<char>)['.', ' '])
            {
                var grouped = end;
                while (grouped < text.Length && text[grouped] == sign && RunEnd(grouped + 1) - grouped - 1 == 3) grouped += 4;
                if (grouped == end) continue;
                digits = string.Concat(text[start..grouped].Where(char.IsAsciiDigit));
                end = grouped;
                break;
            }
        }
        var decimals = 0;
        if (end < text.Length && text[end] is ',' or '.' && RunEnd(end + 1) is var fraction && (decimals = fraction - end - 1) > 0)
        {
            // "150,000 đồng" as English writes it.
            if (decimals == 3 && text[end] == ',' && digits.Length <= 3 && IsMoney(fraction)) return (Parse(digits + text[(end + 1)..fraction]), fraction);
            return (Parse($"{digits}.{text[(end + 1)..fraction]}"), fraction);
        }
        return (Parse(digits), end);
    }

    private bool IsMoney(int end) => FigureUnits.At(words, WordAfter(end)).Unit == "đồng";

    private (Figure Figure, int Next) Quantity(int at, int start, int end, decimal value)
    {
        var next = WordAfter(end);
        // "5k", "300tr", "4000đ": the sign is glued to the digits.
        var glued = end < text.Length && char.IsLetter(text[end]) ? text[end..WordEnd(end)].ToLowerInvariant() : "";
        if (glued is "k" or "tr") value *= glued == "k" ? 1_000 : 1_000_000;
        var smallest = decimal.MaxValue;
        while (glued.Length == 0 && next < words.Count && SpelledNumbers.MagnitudeOf(words[next].Exact) is > 0 and var magnitude && magnitude < smallest && IsBeside(end, next))
        {
            value *= smallest == decimal.MaxValue ? magnitude : 1;
            (smallest, end) = (magnitude, words[next].Span.End);
            next++;
            if (next < words.Count && words[next].Exact == "rưỡi") (value, end, next) = (value + (magnitude / 2), words[next].Span.End, next + 1);
            else if (Smaller(next, magnitude) is { } more) (value, smallest, end, next) = (value + more.Value, 0, more.End, WordAfter(more.End));
        }
        var unit = glued switch
        {
            "đ" or "vnd" or "vnđ" => "đồng",
            "h" => "giờ",
            "" => "",
            _ => FigureUnits.At(Syllables.Of(glued), 0).Unit,
        };
        if (unit.Length == 0 && NextIs(end, '%')) unit = "%";
        if (unit.Length == 0 && next < words.Count && IsBeside(end, next)) unit = FigureUnits.At(words, next).Unit;
        if (unit.Length == 0 && at > 0 && IsBeside(words[at - 1].Span.End, at)) unit = FigureUnits.Label(words[at - 1]);
        return (new Figure(FigureKind.Number, Written(value), unit, TextSpan.Between(start, end)), Math.Max(at + 1, next));
    }

    /// <summary>"… triệu 500 nghìn": the smaller part, with its own magnitude.</summary>
    private (decimal Value, int End)? Smaller(int at, decimal than)
    {
        if (at + 1 >= words.Count || !char.IsAsciiDigit(text[words[at].Span.Start]) || taken.Any(span => span.Overlaps(words[at].Span))) return null;
        var (value, end) = Decimal(words[at].Span.Start, RunEnd(words[at].Span.Start));
        var next = WordAfter(end);
        return next < words.Count && SpelledNumbers.MagnitudeOf(words[next].Exact) is > 0 and var magnitude && magnitude < than
            ? (value * magnitude, words[next].Span.End)
            : null;
    }

    private (Figure? Figure, int Next)? Spelled(int at)
    {
        if (SpelledNumbers.Read(words, at) is not { } read) return null;
        var end = words[read.End - 1].Span.End;
        var (unit, _) = read.End < words.Count && IsBeside(end, read.End) ? FigureUnits.At(words, read.End) : ("", 0);
        if (unit.Length == 0 && NextIs(end, '%')) unit = "%";
        if (read.End == at + 1)
        {
            var word = words[at].Exact;
            // "năm 2025", "không", "một số", "Hai Bà Trưng", "thứ ba" are no counts.
            if (word == "không" || (unit.Length == 0 && !SpelledNumbers.StandsAlone(word))) return null;
            if ((char.IsUpper(text[words[at].Span.Start]) && at > 0) || (at > 0 && words[at - 1].Exact == "thứ")) return null;
        }
        return (new Figure(FigureKind.Number, Written(read.Value), unit, TextSpan.Between(words[at].Span.Start, end)), read.End);
    }

    /// <summary>"quý III", "Chương IV": Roman numerals count only behind a label.</summary>
    private (Figure? Figure, int Next)? Roman(int at)
    {
        if (at == 0 || words[at].Span.In(text) is not { Length: <= 6 } written || FigureUnits.Label(words[at - 1]) is not { Length: > 0 } label || RomanNumerals.Read(written) is not { } value) return null;
        return (new Figure(FigureKind.Number, Written(value), label, words[at].Span), at + 1);
    }

    private static string Written(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static decimal Parse(string digits) => digits.Length <= 27 ? decimal.Parse(digits, CultureInfo.InvariantCulture) : decimal.MaxValue;

    private int RunEnd(int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private int WordEnd(int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }

    private bool IsBeside(int end, int next) => end <= words[next].Span.Start && string.IsNullOrWhiteSpace(text[end..words[next].Span.Start]);

    private bool NextIs(int end, char sign)
    {
        while (end < text.Length && text[end] == ' ') end++;
        return end < text.Length && text[end] == sign;
    }

    private int WordAfter(int position)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
