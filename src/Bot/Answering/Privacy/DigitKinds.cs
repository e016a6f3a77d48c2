using Archive.Text;
using Bot.Answering.Checking;

namespace Bot.Answering.Privacy;

/// <summary>Whether digits are an identity number, a telephone number or an account, by their count, form and neighbours.</summary>
internal static class DigitKinds
{
    private const int Shortest = 6;
    private const int IdentityLength = 12;
    private const int CardLength = 16;
    private const int OldIdentityLength = 9;

    /// <summary>Null for amounts, counts, years and all that is too short.</summary>
    public static PersonalKind? Of(string text, DigitRun run)
    {
        var length = run.Digits.Length;
        if (length < Shortest || run.LooksLikeYears || IsOfDocument(text, run) || IsServiceLine(run)) return null;
        var cue = PersonalCues.Before(text, run.Span.Start);
        if (IsPhone(text, run)) return PersonalKind.Phone;
        // No sum begins with 0; every identity number does (code of the province of birth, 59/2021/QH: 001 to 096).
        if (run.StartsWithZero && length == IdentityLength) return PersonalKind.Identity;
        if (IsQuantity(text, run)) return null;
        if (run.LooksLikeAmount && cue is not nameof(PersonalKind.Account) and not nameof(PersonalKind.Identity)) return null;
        switch (cue)
        {
            case nameof(PersonalKind.Identity):
                return PersonalKind.Identity;
            case nameof(PersonalKind.Account):
                return run.LooksLikeAmount && run.Digits.EndsWith("000", StringComparison.Ordinal) ? null : PersonalKind.Account;
            case nameof(PersonalKind.Phone):
                return length <= IdentityLength ? PersonalKind.Phone : PersonalKind.Account;
            case "money":
                return run.StartsWithZero && length >= OldIdentityLength ? PersonalKind.Account : null;
        }
        if (length == IdentityLength) return PersonalKind.Identity;
        if (length >= CardLength || (length > IdentityLength && run.Groups.Count == 1)) return PersonalKind.Account;
        return run.StartsWithZero && length >= OldIdentityLength ? PersonalKind.Account : null;
    }

    /// <summary>The run with the "+" or bracket that belongs to it.</summary>
    public static TextSpan Whole(string text, DigitRun run)
    {
        var start = run.Span.Start;
        var written = run.Span.In(text);
        var open = written.Count(sign => sign == ')') - written.Count(sign => sign == '(');
        while (start > 0 && (text[start - 1] == '+' || (text[start - 1] == '(' && open-- > 0))) start--;
        return TextSpan.Between(start, run.Span.End);
    }

    private static bool IsPhone(string text, DigitRun run)
    {
        var digits = run.Digits;
        if (digits.StartsWith("0084", StringComparison.Ordinal)) digits = digits[2..];
        if (digits.StartsWith("84", StringComparison.Ordinal) && (digits.Length is 11 or 12) && (run.Digits[0] == '0' || run.Groups.Count > 1 || Plus(text, run) || digits[2] is '3' or '5' or '7' or '8' or '9'))
        {
            if (!Plus(text, run) && run.LooksLikeAmount) return false;
            digits = digits[2..].TrimStart('0').Insert(0, "0");
        }
        // Mobile numbers have ten digits since 2018 (eleven before), area codes begin with 02.
        return digits[0] == '0' && digits.Length switch
        {
            10 => digits[1] is '2' or '3' or '5' or '7' or '8' or '9',
            11 => digits[1] is '1' or '2',
            _ => false,
        };
    }

    /// <summary>1800 and 1900 are lines of enterprises and offices, nobody's own.</summary>
    private static bool IsServiceLine(DigitRun run) =>
        run.Digits.Length is >= 8 and <= 10 && (run.Digits.StartsWith("1800", StringComparison.Ordinal) || run.Digits.StartsWith("1900", StringComparison.Ordinal));

    private static bool Plus(string text, DigitRun run) => run.Span.Start > 0 && text[run.Span.Start - 1] == '+';

    /// <summary>Counted or measured: "đồng", "triệu", "m2", "%", "người" follow.</summary>
    private static bool IsQuantity(string text, DigitRun run)
    {
        var rest = text[run.Span.End..Math.Min(text.Length, run.Span.End + 24)];
        if (rest.TrimStart() is ['%', ..] or ['$', ..]) return true;
        var words = Syllables.Of(rest);
        return words.Count > 0 && string.IsNullOrWhiteSpace(rest[..words[0].Span.Start])
            && (FigureUnits.At(words, 0).Count > 0 || SpelledNumbers.MagnitudeOf(words[0].Exact) > 0 || words[0].Folded is "dong" or "vnd" or "usd" or "d" or "trieu" or "ty" or "nghin" or "nguoi" or "ho");
    }

    /// <summary>"123456/QĐ-…": a number of a document follows or precedes a stroke.</summary>
    private static bool IsOfDocument(string text, DigitRun run) =>
        (run.Span.End < text.Length && text[run.Span.End] == '/') || (run.Span.Start > 0 && text[run.Span.Start - 1] == '/');
}
