using Archive.Documents;
using Archive.Text;
using Bot.Answering.Numbers;
using Bot.Answering.Sentences;

namespace Bot.Desk.Checking;

/// <summary>
/// Reads what an article says of each number it names: kind, day, issuer, matter. Only what stands right beside the number is taken for
/// a claim about it: a day elsewhere in the sentence is mostly that of something else.
/// </summary>
internal static class ClaimReader
{
    private const int FarthestIssuer = 25;
    private const int LongestMatter = 160;

    // "… ngày 19/12/2022", "…, ký ngày 19/12/2022", "… (ngày 19/12/2022)"
    private static readonly HashSet<string> BeforeDay = Words("ngày", "ký", "ban", "hành", "đề");

    // "Ngày 21/02/2023, UBND tỉnh đã ban hành Công văn …": what may stand between an office and what it issues.
    private static readonly HashSet<string> Issuing = Words("đã", "vừa", "mới", "có", "ban", "hành", "ký", "ra", "gửi", "phát", "thông", "qua", "các", "hai", "ba", "tiếp", "tục", "công", "bố");

    private const string InForce = "có hiệu lực";

    private static readonly HashSet<string> BeforeEffect = Words("thi", "hành", "kể", "từ", "ngày", "bắt", "đầu", "vào");

    public static IReadOnlyList<NumberClaim> Read(string article, DateOnly today)
    {
        var claims = new List<NumberClaim>();
        foreach (var sentence in SentenceSplitter.Split(article))
        {
            var text = sentence.In(article);
            var numbers = DocumentNumber.FindAll(text);
            if (numbers.Count == 0) continue;
            var dates = DateRange.FindAll(text, today);
            for (var i = 0; i < numbers.Count; i++)
            {
                var end = i + 1 < numbers.Count ? numbers[i + 1].Span.Start : text.Length;
                var claim = Read(text, numbers[i], i == 0 ? 0 : numbers[i - 1].Span.End, end, dates, numbers.Count == 1);
                claims.Add(claim with
                {
                    Mention = claim.Mention with { Span = Shift(claim.Mention.Span, sentence.Start) },
                    Name = Shift(claim.Name, sentence.Start),
                });
            }
        }
        return claims;
    }

    private static NumberClaim Read(string text, NumberMention mention, int from, int to, IReadOnlyList<DateMention> dates, bool isAlone)
    {
        var name = NumberWords.With(text, mention.Span);
        if (name.Start < from) name = mention.Span;
        var after = dates.FirstOrDefault(date => IsDay(date) && date.Span.Start >= mention.Span.End && date.Span.End <= to && IsOnly(text[mention.Span.End..date.Span.Start], BeforeDay));
        var end = after?.Span.End ?? mention.Span.End;
        var issuer = IssuerAfter(text, end, to);
        var before = OfficeBefore(text, from, name.Start);
        var day = after ?? dates.LastOrDefault(date => IsDay(date) && date.Span.Start >= from && IssuedOn(text, date, before, name));
        return new(mention, name)
        {
            Written = mention.Span.In(text),
            Kind = mention.Kind ?? DocumentKind.Of(mention.Number),
            Issued = day is null ? null : Claim(text, day),
            Effective = isAlone ? InForceFrom(text, end, dates) : null,
            Issuer = issuer?.Issuer ?? before?.Issuer,
            Matter = Matter(text, issuer?.End ?? end, to),
        };
    }

    private static DayClaim Claim(string text, DateMention date) =>
        new(date.Range.From!.Value, text.AsSpan(date.Span.Start, date.Span.Length).ContainsAnyInRange('0', '9') && HasYear(date.Span.In(text)));

    private static bool HasYear(string day) => Syllables.Of(day).Any(word => word.Exact.Length == 4 && word.Exact.All(char.IsAsciiDigit)) || day.Contains("năm", StringComparison.OrdinalIgnoreCase);

    /// <summary>" … của UBND tỉnh", " … của Chủ tịch UBND tỉnh", right behind the number or its day.</summary>
    private static (Issuer Issuer, int End)? IssuerAfter(string text, int at, int to)
    {
        var rest = text[at..to];
        var of = rest.TrimStart(' ', ',', ')').StartsWith("của ", StringComparison.OrdinalIgnoreCase) ? rest.IndexOf("của ", StringComparison.OrdinalIgnoreCase) : -1;
        if (of < 0) return null;
        var office = Issuer.FindAll(rest[of..]) is [var first, ..] && first.Span.Start <= FarthestIssuer ? first : null;
        if (office is null || rest.AsSpan(of, office.Span.Start).ContainsAny(',', ';', '(')) return null;
        return (office.Issuer, at + of + office.Span.End);
    }

    /// <summary>"UBND tỉnh vừa ban hành …": the office that issues what is named next.</summary>
    private static IssuerMention? OfficeBefore(string text, int from, int name)
    {
        if (name <= from) return null;
        var part = text[from..name];
        if (Issuer.FindAll(part) is not [.., var office]) return null;
        var between = part[AfterPlace(part, office.Span.End)..];
        return Syllables.Of(between).Count > 0 && IsOnly(between, Issuing) ? office with { Span = Shift(office.Span, from) } : null;
    }

    /// <summary>"Sở Xây dựng Lâm Giang": the place is no part of the office's name in the table.</summary>
    private static int AfterPlace(string text, int at)
    {
        foreach (var word in Syllables.In(text[at..]))
        {
            if (!char.IsUpper(text[at + word.Span.Start])) return at + word.Span.Start;
        }
        return text.Length;
    }

    /// <summary>"Ngày 21/02/2023, UBND tỉnh ban hành …": the day stands before the office, or before the deed itself.</summary>
    private static bool IssuedOn(string text, DateMention date, IssuerMention? office, TextSpan name)
    {
        if (date.Span.End > name.Start) return false;
        if (office is not null) return date.Span.End <= office.Span.Start && Syllables.Of(text[date.Span.End..office.Span.Start]).Count == 0;
        var between = text[date.Span.End..name.Start];
        return Syllables.Of(between).Count > 0 && IsOnly(between, Issuing);
    }

    /// <summary>"… có hiệu lực từ ngày 01/01/2024": read as a period with an open end.</summary>
    private static DayClaim? InForceFrom(string text, int from, IReadOnlyList<DateMention> dates)
    {
        var at = text.IndexOf(InForce, from, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var end = at + InForce.Length;
        var day = dates.FirstOrDefault(date => date.Span.Start >= end && date.Range.From is not null && (date.Range.To is null || IsDay(date)) && IsOnly(text[end..date.Span.Start], BeforeEffect));
        return day is null ? null : Claim(text, day);
    }

    private static bool IsDay(DateMention date) => date.Range.From is not null && date.Range.From == date.Range.To;

    private static string? Matter(string text, int at, int to)
    {
        var rest = text[at..to].TrimStart(' ', ',', ')');
        var start = rest.StartsWith("về việc ", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("về ", StringComparison.OrdinalIgnoreCase) ? 3
            : rest.StartsWith("V/v ", StringComparison.OrdinalIgnoreCase) ? 4
            : -1;
        if (start < 0) return null;
        var matter = rest[start..Math.Min(rest.Length, start + LongestMatter)];
        var cut = matter.AsSpan().IndexOfAny(';', '.');
        return (cut < 0 ? matter : matter[..cut]).Trim();
    }

    private static bool IsOnly(string between, HashSet<string> allowed)
    {
        if (between.AsSpan().ContainsAny(';', ':')) return false;
        foreach (var word in Syllables.In(between))
            if (!allowed.Contains(word.Exact)) return false;
        return true;
    }

    private static HashSet<string> Words(params ReadOnlySpan<string> words)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words) set.Add(Syllables.Of(word)[0].Exact);
        return set;
    }

    private static TextSpan Shift(TextSpan span, int by) => span with { Start = span.Start + by };
}
