using System.Text.RegularExpressions;
using Archive.Text;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>What a document is about, in its own words: trích yếu (30/2020/NĐ-CP, Phụ lục I, mục II.5).</summary>
internal static class TitleOf
{
    private static readonly Regex Rule = new(@"^[\s_\-–—=*.]+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Subject = new(@"^v\s*/\s*v\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Stop = new(@"^(kinh gui|cong hoa|doc lap|so\s*:|[\p{L} .]+, ngay )", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Numbered = new(@"^so\s*:?\s*\d", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    // Names are looked up in the beginning of the text; what comes later repeats them.
    private const int LookedUp = 30_000;
    private const int LongestName = 12;

    public static string? Official(OfficialForm form) => form.TypeLine >= 0 ? Below(form) : AboutLine(form);

    private static string? Below(OfficialForm form)
    {
        var typeWords = form.TypeNamed!.Name.Split(' ').Length;
        var behind = string.Join(' ', form.Lines[form.TypeLine].Split(' ').Skip(typeWords)).Trim(' ', ':', '.');
        var parts = form.Lines.Skip(form.TypeLine + 1).Take(form.TitleEnd - form.TypeLine - 1).Where(line => !Rule.IsMatch(line)).ToList();
        if (parts.Count > 1 && OfficialForm.IsOffice(parts[0])) parts.RemoveAt(0);
        if (form.Motto < 0 && parts.Count > 1 && Numbered.IsMatch(LineStart.Folded(parts[0]))) parts.RemoveAt(0);
        var title = string.Join(' ', parts.Prepend(behind).Where(part => part.Length > 0)).Trim(' ', '_', '-', '*');
        if (title.Length == 0) return null;
        // Laws are named with their type: "Luật Căn cước".
        var isLaw = form.TypeNamed.Name is "Luật" or "Bộ luật" or "Pháp lệnh" or "Hiến pháp";
        if (isLaw) title = $"{form.TypeNamed.Name} {title}";
        title = InSentenceCase(title, string.Join('\n', form.Lines.Skip(form.TitleEnd)));
        var name = isLaw ? form.TypeNamed.Name.Length + 1 : 0;
        return name > 0 && name < title.Length ? title[..name] + char.ToUpperInvariant(title[name]) + title[(name + 1)..] : title;
    }

    /// <summary>"V/v …" under the number of a công văn, over as many lines as it takes.</summary>
    private static string? AboutLine(OfficialForm form)
    {
        var head = form.Lines.Take(Math.Max(form.BodyStartLine, Math.Min(form.Lines.Count, 15))).ToList();
        var start = head.FindIndex(line => Subject.IsMatch(LineStart.Folded(line)));
        if (start < 0) return null;
        var end = start + 1;
        while (end < head.Count && end - start < 6 && !Stop.IsMatch(LineStart.Folded(head[end])) && !Rule.IsMatch(head[end])
            && head[end].Length < 120 && !LineStart.Folded(head[end]).Contains("doc lap", StringComparison.Ordinal)) end++;
        return string.Join(' ', head.Skip(start).Take(end - start)).Trim();
    }

    /// <summary>A title printed in capitals, in the letters the text itself uses for the same words.</summary>
    public static string InSentenceCase(string title, string body)
    {
        if (string.IsNullOrWhiteSpace(title)) return "";
        if (title.Count(char.IsLower) * 2 > title.Count(char.IsUpper)) return title;
        if (body.Length > LookedUp) body = body[..LookedUp];
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var output = new List<string>();
        for (var i = 0; i < words.Length;)
        {
            var taken = 0;
            for (var count = Math.Min(LongestName, words.Length - i); count >= 2 && taken == 0; count--)
            {
                if (Printed(string.Join(' ', words[i..(i + count)]), body) is not { } printed) continue;
                output.Add(printed);
                taken = count;
            }
            if (taken == 0 && AfterUnit(output)) output.Add(Capitalised(words[i]));
            else if (taken == 0) output.Add(IsCode(words[i]) ? words[i] : words[i].ToLowerInvariant());
            i += Math.Max(taken, 1);
        }
        var text = string.Join(' ', output);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>Names of places have two syllables: "TỈNH LÂM GIANG" → "tỉnh Lâm Giang".</summary>
    private static bool AfterUnit(List<string> words) =>
        (words.Count > 0 && IsUnit(words[^1])) || (words.Count > 1 && IsUnit(words[^2]) && char.IsUpper(words[^1][0]));

    /// <summary>"PCCC", "UBND", "155/KH": no syllable of the language.</summary>
    private static bool IsCode(string word) => word.Any(char.IsDigit) || word.Contains('/', StringComparison.Ordinal)
        || (word.Trim('(', ')', ',', '.', ';', '“', '”', '"') is { Length: > 1 } bare && bare.All(char.IsLetter) && !VietnameseSyllable.IsPossible(Folding.Fold(bare)) && bare.Length <= 6);

    private static bool IsUnit(string word) => word.ToLowerInvariant() is "tỉnh" or "huyện" or "xã" or "phường" or "quận" or "phố" or "trấn";

    private static string Capitalised(string word) => word[..1] + word[1..].ToLowerInvariant();

    private static string? Printed(string words, string body)
    {
        for (var at = 0; (at = body.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += words.Length)
        {
            var found = body.Substring(at, words.Length);
            if (found.Any(char.IsLower) && (at == 0 || !char.IsLetter(body[at - 1]))) return found;
        }
        return null;
    }
}
