using System.Globalization;
using System.Text.RegularExpressions;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>Who wrote a news item: the last line, or "Tác giả: …".</summary>
internal static class Byline
{
    private static readonly Regex Label = new(
        @"^(tac gia|nguoi viet|bai viet|tin,? anh|bai,? anh|tin, bai|tin va anh|bai va anh|tin bai|bai|tin|nguon tin|nguon|theo|bien tap|nguoi dua tin|pv)\s*:\s*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    // With its accents: "BẢO LONG" is a person, "Báo Lâm Giang" is not.
    private static readonly Regex Agency = new(
        @"^(sở |báo |đài |trung tâm |văn phòng |phòng |ban |cổng thông tin|công an|ubnd|ủy ban|uỷ ban|thông tấn xã|ttxvn|cục |trường )",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    // More lines than that below the text are no byline.
    private const int LinesLookedAt = 5;

    /// <summary>The author, and the lines without what names him.</summary>
    public static (string? Author, IReadOnlyList<Line> Others) Take(IReadOnlyList<Line> lines)
    {
        string? author = null;
        var at = 0;
        var kept = lines.ToList();
        var end = kept.Count - 1;
        while (end > 0 && EditorialNote.Is(kept[end].Text)) end--;
        for (var i = end; i > 0 && i > end - LinesLookedAt; i--)
        {
            if (NamedIn(kept[i]) is not { } name || (name.IsOffice && author is not null)) break;
            // Name and office below each other: the person wrote it, and the office stays in the text.
            author = name.Text;
            at = i;
            if (!name.IsOffice) break;
        }
        if (author is not null) kept.RemoveAt(at);
        return (author, kept);
    }

    private static (string Text, bool IsOffice)? NamedIn(Line line)
    {
        if (line.Kind is LineKind.Row || line.Text.Length > 90) return null;
        var folded = LineStart.Folded(line.Text);
        if (Label.Match(folded) is { Success: true } label) return (Spell(line.Text[label.Length..]), false);
        if (line.Text[^1] is '.' or ':' or ';' or '?' or '!' or ',' or '…' or '”') return null;
        if (OfficialForm.LooksLikeName(line.Text) || IsNameInCapitals(line.Text)) return Agency.IsMatch(line.Text) ? (line.Text, true) : (Spell(line.Text), false);
        return Agency.IsMatch(line.Text) && line.Text.Split(' ').Length <= 14 && char.IsUpper(line.Text[0]) ? (line.Text, true) : null;
    }

    private static bool IsNameInCapitals(string text) =>
        text.Split(' ') is { Length: >= 2 and <= 5 } words && Array.TrueForAll(words, word => word.All(char.IsUpper) && word.Length is >= 1 and <= 7);

    private static string Spell(string name)
    {
        name = name.Trim();
        return name.Any(char.IsLower) ? name : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }
}
