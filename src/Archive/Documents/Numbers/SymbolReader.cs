using System.Globalization;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>Reads a symbol part by part; what stands between the parts may be lost, spaced or wrong.</summary>
internal static class SymbolReader
{
    private const int MostParts = 6;

    /// <summary>The symbol at a place; <paramref name="separator"/> stands before it, '\0' for none.</summary>
    public static SymbolReading? Read(NumberText text, int at, char separator)
    {
        if (PartReader.Read(text, at, separator) is not { } first)
            return BrokenPart(text, at, separator) is { } broken ? Continue(text, [broken.Part], broken.End, true) : null;
        if (!first.Part.Is(SymbolRole.Kind) && first.Part.Printed.Length <= 4 && BrokenPart(text, at, separator) is { } joined)
            return Continue(text, [joined.Part], joined.End, true);
        return Continue(text, [first.Part], first.End, separator is '\0' or '.' or '_');
    }

    private static SymbolReading Continue(NumberText text, List<SymbolPartRead> parts, int end, bool repaired)
    {
        while (parts.Count < MostParts)
        {
            if (Term(text, parts, end) is { } term)
            {
                parts[^1] = term.Part;
                end = term.End;
                repaired = true;
                continue;
            }
            var gap = Separator.Read(text, end);
            if (gap.Mark == '\0') break;
            if (TrailingYear(text, gap) is { } year)
                return new SymbolReading(parts, gap.Next + 4, true) { TrailingYear = year };
            // Sắc lệnh of old: 110-SL/L.12
            if (parts[^1].Printed == "L" && gap.Mark == '.' && char.IsAsciiDigit(text.At(gap.Next)))
            {
                var run = text.RunAt(gap.Next);
                parts[^1] = parts[^1] with { Printed = "L." + run.In(text.Text), Known = null };
                end = run.End;
                continue;
            }
            if (Next(text, parts, gap) is not { } next) break;
            parts.Add(next.Part);
            end = next.End;
            repaired |= next.Repaired;
        }
        return new SymbolReading(parts, end, repaired);
    }

    private static (SymbolPartRead Part, int End, bool Repaired)? Next(NumberText text, List<SymbolPartRead> parts, Separator gap)
    {
        var read = PartReader.Read(text, gap.Next, gap.Mark == '_' ? '-' : gap.Mark);
        var isOffice = read is { } whole && whole.Part.Is(SymbolRole.Issuer | SymbolRole.Unit);
        if (!isOffice && gap.Mark != ' ' && BrokenPart(text, gap.Next, gap.Mark) is { } broken)
            return (broken.Part, broken.End, true);
        if (read is not { } next) return null;
        var part = next.Part;
        return gap.Mark switch
        {
            ' ' => FollowsByBlank(parts[^1], part) ? (part with { Separator = '-' }, next.End, true) : null,
            '.' => gap.IsTight && part.Printed.Length >= 2 && (part.Known is not null ? !part.IsLower : part.Printed.All(char.IsUpper)) ? (part, next.End, false) : null,
            '_' => (part, next.End, true),
            _ when gap.IsTight => part.IsLower && part.Known is null ? null : (part, next.End, false),
            // A spaced dash also parts a number from a heading: "12/QĐ-UBND - KẾ HOẠCH".
            _ => part.Known is not null || (parts.Count == 1 && IsShortCapitals(part.Printed) && !HeadingGoesOn(text, next.End)) ? (part, next.End, false) : null,
        };
    }

    /// <summary>"155/UBND KGVX", "09/2017/NĐ CP": a blank in place of the hyphen, between parts that go together.</summary>
    private static bool FollowsByBlank(SymbolPartRead before, SymbolPartRead part)
    {
        if (before.Known is null || part.Known is null || before.IsLower != part.IsLower) return false;
        if (before.Is(SymbolRole.Kind) && part.Is(SymbolRole.Issuer)) return IsUnmistakable(part);
        return before.Is(SymbolRole.Issuer) && part.Is(SymbolRole.Unit) && !part.Is(SymbolRole.Issuer) && part.Printed.Length >= 3;
    }

    /// <summary>"tu", "hu" and "du" are ordinary words without their accents.</summary>
    public static bool IsUnmistakable(SymbolPartRead part) =>
        !part.IsLower || Folding.Fold(part.Printed) is not ("tu" or "hu" or "du" or "qu" or "vp" or "th" or "ct");

    /// <summary>OCR puts a blank into a part: "N Đ-CP", "CT-T Tg", "NQ-HĐ ND".</summary>
    private static (SymbolPartRead Part, int End)? BrokenPart(NumberText text, int at, char separator)
    {
        if (!char.IsUpper(text.At(at))) return null;
        var end = at;
        while (end - at < 4 && char.IsLetter(text.At(end))) end++;
        if (text.At(end) != ' ' || !char.IsUpper(text.At(end + 1))) return null;
        var second = text.RunAt(end + 1);
        var joined = text.Text[at..end] + second.In(text.Text);
        if (joined.Length > 8) return null;
        return KnownSymbols.Find(joined) is { } known ? (new SymbolPartRead(joined, known, separator), second.End) : null;
    }

    /// <summary>"64/2025/QH 15", "64/2025/QH-15".</summary>
    private static (SymbolPartRead Part, int End)? Term(NumberText text, List<SymbolPartRead> parts, int end)
    {
        if (parts[^1].HasTerm || !PartReader.HasTerm(parts[^1].Printed) || text.At(end) is not (' ' or '-') || !char.IsAsciiDigit(text.At(end + 1))) return null;
        var run = text.RunAt(end + 1);
        if (run.Length > 2) return null;
        var whole = parts[^1].Code + run.In(text.Text);
        return (PartReader.Make(whole, parts[^1].Separator), run.End);
    }

    private static int? TrailingYear(NumberText text, Separator gap)
    {
        if (gap.Mark is not ('/' or '-' or '_') || !gap.IsTight || text.Text.Length < gap.Next + 4 || char.IsLetterOrDigit(text.At(gap.Next + 4))) return null;
        var year = text.Text.Substring(gap.Next, 4);
        return NumberWords.IsYear(year) ? int.Parse(year, CultureInfo.InvariantCulture) : null;
    }

    private static bool IsShortCapitals(string part) => part.Length is >= 2 and <= 8 && part.All(char.IsUpper);

    private static bool HeadingGoesOn(NumberText text, int end) => text.At(end) == ' ' && char.IsUpper(text.At(end + 1)) && char.IsUpper(text.At(end + 2));
}
