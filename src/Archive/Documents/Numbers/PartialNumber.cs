using System.Globalization;
using Archive.Documents.Issuers;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>A number without its symbol: what it belongs to is said in words, "nghị định 09 năm 2017", "quyết định 407 của thủ tướng".</summary>
internal static class PartialNumber
{
    public static List<NumberReading> Read(NumberText text, OrdinalReading ordinal, KindCue cue)
    {
        if (!cue.NamesDocument) return IsBareQuestion(text, ordinal, cue) ? [Make(text, ordinal, cue, null, null, ordinal.End)] : [];
        if (ordinal.SymbolFollows || (cue.Strength == CueStrength.NeedsSo && !cue.HasSo)) return [];
        // "luật 2013" is the law of that year, "kế hoạch 2021-2025" a plan for these.
        if (!cue.HasSo && NumberWords.IsYear(text.Text[ordinal.Start..ordinal.End])) return [];
        if (WithYear(text, ordinal, cue) is not { } year) return [];
        var end = year.End;
        var words = text.WordsAfter(end);
        var goesOn = words.Count > 0 && string.IsNullOrWhiteSpace(text.Text[end..words[0].Span.Start]);
        if (year.Value is null)
        {
            if (goesOn && NumberWords.IsCounted(text.Text, words, 0)) return [];
            if (text.At(end) == '%' || (text.At(end) is ',' or ':' && char.IsAsciiDigit(text.At(end + 1)))) return [];
            // "báo cáo 06 (sáu) tháng": a number that is spelt out counts something.
            if (!cue.HasSo && (IsSpeltOut(text, end) || IsListItem(text, ordinal, end))) return [];
            if (cue.Strength == CueStrength.Weak && !cue.HasSo && goesOn && !NumberWords.Follows(text.Text, words, 0) && OfficeNames.At(text.Text, words, 0, null) is null) return [];
        }
        var named = year.Value;
        var at = 0;
        if (goesOn && named is null && YearInWords(words) is { } said && NamedNumber.TakesYear(cue.Kind))
        {
            // The year is a part of the number then, and no date of its own.
            named = said;
            end = words[1].Span.End;
            at = 2;
        }
        else if (named is null && NamedNumber.TakesYear(cue.Kind)) named = YearBeside.After(text, end);
        var issuer = goesOn ? IssuerOf(text, words, at, named) : null;
        var first = Make(text, ordinal, cue, named, issuer, end);
        return [first, .. year.Value is null && issuer is null && at == 0 ? Others(text, ordinal, cue) : []];
    }

    /// <summary>"09/2017", "09-2017" behind a kind that has a year; nothing when the digits go on as a date or a range do.</summary>
    private static (int? Value, int End)? WithYear(NumberText text, OrdinalReading ordinal, KindCue cue)
    {
        var gap = Separator.Read(text, ordinal.End);
        if (!char.IsAsciiDigit(text.At(gap.Next)) || gap.Mark is '\0' or '_') return (null, ordinal.End);
        if (gap.Mark == ' ') return NamedNumber.TakesYear(cue.Kind) && FullNumber.YearAt(text, gap.Next) is { } blank ? (blank.Value, gap.Next + 4) : (null, ordinal.End);
        if (gap.Mark == '.' || FullNumber.YearAt(text, gap.Next) is not { } year) return null;
        var end = gap.Next + 4;
        if (text.At(end) is '/' or '-' && char.IsAsciiDigit(text.At(end + 1))) return null;
        // "báo cáo 9/2022" is the report of a month.
        if (!NamedNumber.MayHaveYear(cue.Kind) && int.Parse(ordinal.Value.TrimEnd([.. "abcdeđ"]), CultureInfo.InvariantCulture) <= 12) return null;
        return (year.Value, end);
    }

    private static bool IsSpeltOut(NumberText text, int end) =>
        text.At(end) == ' ' && text.At(end + 1) == '(' && char.IsLower(text.At(end + 2));

    /// <summary>"… và báo cáo 1. Tần suất": a line break was lost before the number of a paragraph.</summary>
    private static bool IsListItem(NumberText text, OrdinalReading ordinal, int end) =>
        end - ordinal.Start <= 2 && text.At(ordinal.Start) != '0' && text.At(end) == '.' && text.At(end + 1) == ' ' && char.IsUpper(text.At(end + 2));

    private static int? YearInWords(List<Syllable> words) =>
        words.Count > 1 && words[0].Folded == "nam" && NumberWords.IsYear(words[1].Folded) ? int.Parse(words[1].Folded, CultureInfo.InvariantCulture) : null;

    private static string? IssuerOf(NumberText text, List<Syllable> words, int at, int? year)
    {
        if (at < words.Count && words[at].Folded is "cua" or "do") at++;
        if (at >= words.Count) return null;
        // Which of two ministries of one name it was depends on the year.
        DateOnly? when = year is { } known ? new DateOnly(known, 2, 1) : null;
        return IssuerReader.At(text.Text, words, at, when)?.Issuer.Code;
    }

    /// <summary>"công văn 155, 156 và 160": numbers of the same kind that follow.</summary>
    private static IEnumerable<NumberReading> Others(NumberText text, OrdinalReading ordinal, KindCue cue)
    {
        if (cue.Strength != CueStrength.Strong && !cue.HasSo) yield break;
        var end = ordinal.End;
        while (NumberList.Next(text, end) is { } next && PartialEnds(text, next.End))
        {
            yield return Make(text, next, cue, null, null, next.End);
            end = next.End;
        }
    }

    private static bool PartialEnds(NumberText text, int end)
    {
        if (text.At(end) is '/' or '-' or '_' or '%' || (text.At(end) is '.' or ',' or ':' && char.IsAsciiDigit(text.At(end + 1)))) return false;
        var words = text.WordsAfter(end);
        return words.Count == 0 || !string.IsNullOrWhiteSpace(text.Text[end..words[0].Span.Start]) || NumberWords.Follows(text.Text, words, 0);
    }

    private static bool IsBareQuestion(NumberText text, OrdinalReading ordinal, KindCue cue) =>
        cue.HasSo && !cue.IsPlace && !ordinal.SymbolFollows && text.IsAlone(cue.Start, ordinal.End);

    private static NumberReading Make(NumberText text, OrdinalReading ordinal, KindCue cue, int? year, string? issuer, int end)
    {
        var start = ordinal.GluedKind is null ? ordinal.Start : text.RunAt(ordinal.Start).Start;
        var number = NamedNumber.Of(cue.Kind, ordinal.Value, year, issuer);
        return new NumberReading(number, TextSpan.Between(start, end), cue.Start)
        {
            Repaired = ordinal.Repaired,
            Kind = cue.Kind,
            YearHint = number.Year is null ? year ?? YearBeside.After(text, end) : null,
            IsAssembled = true,
        };
    }
}
