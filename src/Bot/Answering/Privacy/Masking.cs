using System.Text;
using System.Text.RegularExpressions;
using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Privacy;

/// <summary>A text without what identifies private persons.</summary>
internal sealed record Masked(string Text, IReadOnlyList<PersonalKind> Kinds);

/// <summary>
/// Takes personal identifiers out of a text before it is stored or sent to a model: identity numbers, telephone numbers, accounts,
/// plates, mail addresses. Amounts, dates and numbers of documents stay. Luật 91/2025/QH15: such numbers are personal data.
/// </summary>
internal static partial class Masking
{
    /// <summary>What stands in their place: no word, so that it is never searched.</summary>
    public const string Mask = "***";

    public static Masked Of(string text) => Of(text, withAnnouncements: false);

    /// <summary>The same for a question that is to be understood: "sđt" and "cccd" go too, they are not what is asked.</summary>
    public static Masked OfQuestion(string text) => Of(text, withAnnouncements: true);

    private static Masked Of(string text, bool withAnnouncements)
    {
        var plain = NormalizedText.Of(text);
        var found = Find(plain.Text);
        if (found.Count == 0) return new Masked(text, []);
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (_, span) in found)
        {
            var start = withAnnouncements ? PersonalCues.AnnouncementOf(plain.Text, span.Start) : span.Start;
            var original = plain.ToOriginal(TextSpan.Between(start, span.End));
            if (original.Start > from) masked.Append(text, from, original.Start - from);
            masked.Append(Mask);
            from = original.End;
        }
        return new Masked(masked.Append(text, from, text.Length - from).ToString(), [.. found.Select(item => item.Kind).Distinct().Order()]);
    }

    /// <summary>Personal identifiers in a text of one spelling, in reading order, without overlaps.</summary>
    private static List<(PersonalKind Kind, TextSpan Span)> Find(string text)
    {
        var kept = DocumentNumber.FindAll(text).Where(mention => mention.Number.Symbol is not null && !mention.IsAssembled).Select(mention => mention.Span)
            .Concat(DateRange.FindAll(text, reference: null).Select(mention => mention.Span)).ToList();
        var found = new List<(PersonalKind Kind, TextSpan Span)>();
        foreach (Match match in Email.Matches(text)) Add(PersonalKind.Email, new TextSpan(match.Index, match.Length));
        foreach (Match match in Plate.Matches(text))
            if (!match.Value.Any(char.IsLower) || PersonalCues.Before(text, match.Index) == nameof(PersonalKind.Plate)) Add(PersonalKind.Plate, new TextSpan(match.Index, match.Length));
        foreach (Match match in Passport.Matches(text))
            if (PersonalCues.Before(text, match.Index) == nameof(PersonalKind.Identity)) Add(PersonalKind.Identity, new TextSpan(match.Index, match.Length));
        foreach (var run in DigitRuns.In(text))
            if (DigitKinds.Of(text, run) is { } kind) Add(kind, DigitKinds.Whole(text, run));
        foreach (var span in SpokenDigits.In(text)) Add(PersonalKind.Phone, span);
        return [.. found.OrderBy(item => item.Span.Start)];

        void Add(PersonalKind kind, TextSpan span)
        {
            if (!kept.Any(span.Overlaps) && !found.Any(item => item.Span.Overlaps(span))) found.Add((kind, span));
        }
    }

    [GeneratedRegex(@"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Email { get; }

    // 51F-123.45, 30A 12345, 29-X1 234.56, 15LD-001.23, 41-233-NG-01
    [GeneratedRegex(@"\b[1-9][0-9][ -]?(?:[A-Za-z]{1,2}|[A-Za-z][0-9])[ -]{0,3}(?:[0-9]{3}\.?[0-9]{2}|[0-9]{4})\b|\b[1-9][0-9][ -][0-9]{3}[ -](?:NG|NN|QT)[ -][0-9]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Plate { get; }

    [GeneratedRegex(@"\b[A-Za-z]{1,2}[0-9]{6,13}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Passport { get; }
}
