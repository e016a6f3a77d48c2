using System.Globalization;
using System.Text;
using Archive.Documents;
using Bot.Answering;

namespace Bot.Desk.Exporting;

/// <summary>
/// A document as a text cites it. Official documents as 30/2020/NĐ-CP, Phụ lục I asks: kind, number, day, issuer and matter at the
/// first citation, kind and number after it; provisions from the smallest to the largest.
/// </summary>
internal static class Citing
{
    public static string Full(DocumentFacts facts)
    {
        if (facts.Class == SourceClass.News) return News(facts);
        var text = new StringBuilder(Short(facts));
        if (facts.Issued is { } issued) text.Append(CultureInfo.InvariantCulture, $" ngày {InWords(issued)}");
        if (facts.Issuer is { } issuer) text.Append(CultureInfo.InvariantCulture, $" của {WrittenOut(issuer)}");
        return text.Append(Matter(facts)).ToString();
    }

    public static string Short(DocumentFacts facts) => facts switch
    {
        { Class: SourceClass.News } => $"“{facts.Title}”",
        { Number: { } number, Kind: { } kind } => $"{kind.Name} số {number}",
        { Number: { } number } => $"Văn bản số {number}",
        { Kind: { } kind } => kind.Name,
        _ => facts.Title,
    };

    /// <summary>"khoản 2 Điều 5 Quyết định số …"; the document alone for what is no provision.</summary>
    public static string Provision(DocumentFacts facts, Place place)
    {
        var parts = new List<string>();
        if (place.Diem is { } diem) parts.Add($"điểm {diem}");
        if (place.Khoan is { } khoan) parts.Add($"khoản {khoan}");
        if (place.Dieu is { } dieu) parts.Add($"Điều {dieu}");
        if (place.PhuLuc is { } annex) parts.Add(annex.Length == 0 ? "Phụ lục" : $"Phụ lục {annex}");
        var provision = string.Join(' ', parts);
        return provision.Length == 0 ? Short(facts) : $"{char.ToUpper(provision[0], CultureInfo.InvariantCulture)}{provision[1..]} {Short(facts)}";
    }

    private static string News(DocumentFacts facts)
    {
        var parts = new[] { $"“{facts.Title}”", facts.Author, facts.Publisher, facts.Published is { } day ? $"ngày {Replies.Day(day)}" : null };
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>Months 1 and 2 and days below 10 are padded, other months are not (30/2020/NĐ-CP, Phụ lục I).</summary>
    private static string InWords(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day:00} tháng {(day.Month < 3 ? $"0{day.Month}" : day.Month)} năm {day.Year}");

    private static string WrittenOut(Issuer issuer) => issuer.ToString()
        .Replace("UBND", "Ủy ban nhân dân", StringComparison.Ordinal).Replace("HĐND", "Hội đồng nhân dân", StringComparison.Ordinal);

    private static string Matter(DocumentFacts facts)
    {
        var title = facts.Title.Trim();
        foreach (var opening in (ReadOnlySpan<string>)["V/v ", "Về việc ", "về việc "])
            if (title.StartsWith(opening, StringComparison.Ordinal)) return $" về việc {title[opening.Length..]}";
        if (title.StartsWith("Về ", StringComparison.Ordinal)) return $" về {title[3..]}";
        return title.Length > 1 && char.IsLower(title[1]) ? $" {char.ToLower(title[0], CultureInfo.InvariantCulture)}{title[1..]}" : $" {title}";
    }
}
