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
            // "thông tư 10 bộ văn hóa" names the ministry, "10 bộ hồ sơ" counts.
            var isOffice = goesOn && OfficeNames.At(text.Text, words, 0, null) is not null;
            if (goesOn && !isOffice && NumberWords.IsCounted(text.Text, words, 0)) return [];
            if (text.At(end) == '%' || (text.At(end) is ',' or ':' && char.IsAsciiDigit(text.At(end + 1)))) return [];
            // "báo cáo 06 (sáu) tháng": a number that is spelt out counts something.
            if (!cue.HasSo && (IsSpeltOut(text, end) || IsListItem(text, ordinal, end))) return [];
            if (cue.Strength == CueStrength.Weak && !cue.HasSo && goesOn && !isOffice && !NumberWords.Follows(text.Text, words, 0) && !IsLongInQuestion(text, ordinal)) return [];
        }
        var named = year.Value;
        var beside = named is null ? YearBeside.Find(text, end) : null;
        if (beside is { } said && NamedNumber.TakesYear(cue.Kind))
        {
            named = said.Year;
            // "năm 2017" is a part of the number then, and no date of its own.
            if (said.IsYearOnly) end = said.End;
        }
        var issuer = IssuerBehind(text, Math.Max(end, beside?.End ?? 0), named);
        if (named is null && issuer is { } office && NamedNumber.TakesYear(cue.Kind)) named = YearBeside.After(text, office.End);
        var code = issuer?.Code ?? cue.Issuer;
        var first = Make(text, ordinal, cue, named, code, end);
        return [first, .. year.Value is null && code is null && beside is null ? Others(text, ordinal, cue) : []];
    }

    /// <summary>"09/2017", "09-2017" behind a kind that has a year; nothing when the digits go on as a date or a range do.</summary>
    private static (int? Value, int End)? WithYear(NumberText text, OrdinalReading ordinal, KindCue cue)
    {
        var gap = Separator.Read(text, ordinal.End);
        if (!char.IsAsciiDigit(text.At(gap.Next)) || gap.Mark is '\0' or '_') return (null, ordinal.End);
        if (gap.Mark == ' ') return NamedNumber.TakesYear(cue.Kind) && FullNumber.YearAt(text, gap.Next) is { } blank ? (blank.Value, blank.End) : (null, ordinal.End);
        if (gap.Mark == '.' || FullNumber.YearAt(text, gap.Next) is not { } year) return null;
        var end = year.End;
        if (text.At(end) is '/' or '-' && char.IsAsciiDigit(text.At(end + 1))) return null;
        // "báo cáo 9/2022" is the report of a month.
        if (!NamedNumber.MayHaveYear(cue.Kind) && int.Parse(ordinal.Value.TrimEnd([.. "abcdeđ"]), CultureInfo.InvariantCulture) <= 12) return null;
        return (year.Value, end);
    }

    /// <summary>"quyết định 832 thanh hóa": in a question a number of three digits that counts nothing names a document.</summary>
    private static bool IsLongInQuestion(NumberText text, OrdinalReading ordinal) => ordinal.End - ordinal.Start >= 3 && text.IsQuestion;

    private static bool IsSpeltOut(NumberText text, int end) =>
        text.At(end) == ' ' && text.At(end + 1) == '(' && char.IsLower(text.At(end + 2));

    /// <summary>"… và báo cáo 1. Tần suất": a line break was lost before the number of a paragraph.</summary>
    private static bool IsListItem(NumberText text, OrdinalReading ordinal, int end) =>
        end - ordinal.Start <= 2 && text.At(ordinal.Start) != '0' && text.At(end) == '.' && text.At(end + 1) == ' ' && char.IsUpper(text.At(end + 2));

    /// <summary>"… của thủ tướng", "… bộ văn hóa": the office named right behind.</summary>
    private static (string? Code, int End)? IssuerBehind(NumberText text, int end, int? year)
    {
        var words = text.WordsAfter(end);
        if (words.Count == 0 || !text.Text.AsSpan(end, words[0].Span.Start - end).Trim(" ,)").IsEmpty) return null;
        var at = words[0].Folded is "cua" or "do" ? 1 : 0;
        if (at >= words.Count) return null;
        // Which of two ministries of one name it was depends on the year.
        DateOnly? when = year is { } known ? new DateOnly(known, 2, 1) : null;
        return IssuerReader.At(text.Text, words, at, when) is { } found ? (found.Issuer.Code, words[at + found.Count - 1].Span.End) : null;
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
