using System.Text.RegularExpressions;
using Archive.Documents;
using Archive.Text;

namespace Indexer.Reading.Facts;

/// <summary>
/// The bodies a text names, in its order: those of the table under their full names, others by a head word ("Cục Báo chí", "Trung
/// tâm Công nghệ số"), and groups ("các sở, ban, ngành", "UBND các huyện, thành phố").
/// </summary>
internal static class NamedBodies
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    // A capitalised word and the plain one that belongs to it: names of offices are made of pairs.
    private const string Pair = @"\p{Lu}\p{Ll}*( \p{Ll}+)?";
    private const string Sort = "sở|ban|ngành|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|đơn vị|địa phương|cơ quan báo chí|cơ quan|tổ chức|đoàn thể|chi cục";

    private static readonly Regex Office = new(
        $@"\b(Cục|Tổng cục|Chi cục|Vụ|Trung tâm|Học viện|Viện|Trường|Bệnh viện|Tạp chí|Nhà xuất bản|Hội|Hiệp hội|Liên đoàn|Liên minh|Phòng) {Pair}( (và )?{Pair})*",
        Options);

    private static readonly Regex Group = new(
        $@"\b((Chủ tịch )?(UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân) )?[Cc]ác ({Sort})\b((,| và) ({Sort})\b)*", Options);

    // A line that is nothing but the name of an office holds all of it.
    private const int LongestLine = 60;

    public static IReadOnlyList<string> In(string text, DateOnly? when)
    {
        var listed = Issuer.FindAll(text, when);
        var found = listed.Select(mention => (mention.Span, Name: mention.Issuer.ToString())).ToList();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            foreach (Match match in Office.Matches(line)) Add(match, line);
            foreach (Match match in Group.Matches(line)) Add(match, line);
            start += line.Length + 1;
        }
        return [.. found.OrderBy(body => body.Span.Start).Select(body => body.Name).Distinct(StringComparer.OrdinalIgnoreCase)];

        void Add(Match match, string line)
        {
            var span = new TextSpan(start + match.Index, match.Length);
            // "Sở Giáo dục và Đào tạo" stands under its full name already; "UBND các huyện" says more than "UBND".
            if (listed.Any(mention => mention.Span.Start <= span.Start && mention.Span.End >= span.End)) return;
            var isWholeLine = match.Index == 0 && line.Length <= LongestLine && !line.AsSpan().ContainsAny(".:;,");
            found.Add((span, isWholeLine ? line : match.Value));
        }
    }
}
