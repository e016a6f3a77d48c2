using System.Text.RegularExpressions;
using Archive.Text;

namespace Archive.Search;

/// <summary>A provision named in a question: "Điều 5", "khoản 2 Điều 5", "dieu 162"; <paramref name="Span"/> is where.</summary>
public sealed record ProvisionMention(string Dieu, string? Khoan, string? Diem, TextSpan Span)
{
    // Folded text; both orders occur: "điểm a khoản 2 Điều 5" is how law cites, "Điều 5 khoản 2" how people do.
    private static readonly Regex Form = new(
        @"(?:diem (?<diem>[a-z]\d?),? )?(?:khoan (?<khoan>\d{1,3}[a-z]?),? )?\bdieu (?<dieu>\d{1,4}[a-z]?)\b(?:,? khoan (?<khoan2>\d{1,3}[a-z]?)\b)?(?:,? diem (?<diem2>[a-z]\d?)\b)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    public static IReadOnlyList<ProvisionMention> FindAll(string text)
    {
        var normalized = NormalizedText.Of(text);
        var folded = Folding.Fold(normalized.Text);
        if (!folded.Contains("dieu ", StringComparison.Ordinal)) return [];
        return [.. Form.Matches(folded).Select(match => Of(match, normalized))];
    }

    private static ProvisionMention Of(Match match, NormalizedText text) => new(
        match.Groups["dieu"].Value,
        Part(match, text, "khoan") ?? Part(match, text, "khoan2"),
        Part(match, text, "diem") ?? Part(match, text, "diem2"),
        text.ToOriginal(new TextSpan(match.Index, match.Length)));

    /// <summary>As typed, since điểm d and điểm đ are two.</summary>
    private static string? Part(Match match, NormalizedText text, string name) =>
        match.Groups[name] is { Success: true } group ? Folding.Lower(text.Text.Substring(group.Index, group.Length)) : null;
}
