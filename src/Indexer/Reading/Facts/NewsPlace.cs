using System.Text.RegularExpressions;
using Archive.Documents;

namespace Indexer.Reading.Facts;

/// <summary>The province a news item is about, when it says so itself; no name is taken from what other items say.</summary>
internal static class NewsPlace
{
    private const string Name = @"(?<name>\p{Lu}[\p{Ll}]+( \p{Lu}[\p{Ll}]+){1,2})";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Regex OfProvince = new(@"\b[Tt]ỉnh(\s+ủy|\s+uỷ)?\s+" + Name, Options);
    private static readonly Regex Publisher = new(@"\b(Báo|Đài PT-?TH( tỉnh)?|Đài Phát thanh( và|,) [Tt]ruyền hình)\s+" + Name, Options);
    private static readonly Regex Kicker = new(@"^" + Name + @"\s*:", Options);
    private static readonly Regex Office = new(@"\b(Sở|UBND|HĐND|Công an)\s[\p{L} ]{0,40}?(\btỉnh\s+)" + Name, Options);

    public static string? Of(string title, string text)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(OfProvince, 2);
        Count(Publisher, 1);
        Count(Office, 1);
        if (Kicker.Match(title) is { Success: true } kicker && text.Contains(kicker.Groups["name"].Value, StringComparison.Ordinal)) Vote(kicker.Groups["name"].Value, 3);
        var ranked = votes.OrderByDescending(vote => vote.Value).ToList();
        // Two provinces in one item: the title decides, or nobody does.
        return ranked switch
        {
            [] => null,
            [var only] => only.Key,
            [var first, var second, ..] when first.Value >= 2 * second.Value || Title(first.Key) => first.Key,
            _ => null,
        };

        bool Title(string name) => title.Contains(name, StringComparison.Ordinal);

        void Count(Regex pattern, int weight)
        {
            foreach (Match match in pattern.Matches(title + "\n" + text)) Vote(match.Groups["name"].Value, weight);
        }

        void Vote(string name, int weight)
        {
            // A third capital begins the next word ("tỉnh Lạng Sơn Ngày …") or makes it a person ("UBND tỉnh Trần Quốc Thịnh").
            var words = name.Split(' ');
            if (words.Length > 2 && Province.TryParse(name) is null)
            {
                name = string.Join(' ', words[..2]);
                if (Province.TryParse(name) is null) return;
            }
            votes[name] = votes.GetValueOrDefault(name) + weight;
        }
    }
}
