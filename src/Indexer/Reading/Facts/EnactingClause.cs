using System.Text.RegularExpressions;
using Archive.Documents;

namespace Indexer.Reading.Facts;

/// <summary>
/// The sentence below the grounds that says who issues what: "Bộ trưởng Bộ Công an ban hành Thông tư sửa đổi, bổ sung …". It repeats
/// issuer and title, and stands in for a letterhead that stamps and seals have made unreadable.
/// </summary>
internal sealed record EnactingClause(Issuer? Issuer, string Title)
{
    private static readonly Regex Form = new(
        @"^\W*(?<issuer>\p{Lu}[\p{L} ,]{3,80}?) ban hành (?<kind>Nghị định|Thông tư liên tịch|Thông tư|Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Quy chế|Quy định) (?<title>\S.{10,600}?)[.:]?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static EnactingClause? Of(OfficialForm form)
    {
        foreach (var line in form.Lines.Skip(form.BodyStartLine).Take(form.FootStart - form.BodyStartLine))
        {
            if (line.StartsWith("Điều ", StringComparison.Ordinal)) return null;
            if (Form.Match(line) is not { Success: true } match) continue;
            var title = match.Groups["title"].Value;
            return new EnactingClause(Issuer.TryParse(match.Groups["issuer"].Value), char.ToUpperInvariant(title[0]) + title[1..]);
        }
        return null;
    }
}
