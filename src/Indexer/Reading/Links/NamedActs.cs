using System.Text.RegularExpressions;
using Archive.Text;

namespace Indexer.Reading.Links;

/// <summary>Laws and ordinances are cited by name, without number (30/2020/NĐ-CP, Phụ lục I, mục II.6): "Luật Báo chí ngày 05 tháng 4 năm 2016"; so are the conclusions of meetings.</summary>
internal static class NamedActs
{
    private static readonly Regex Name = new(
        @"\b(?<name>(Bộ luật|Luật|Pháp lệnh)\s+\p{Lu}[\p{L}, \-]{2,140}?)(?<end>\s+ngày\s+\d|\s+năm\s+\d{4}|\s+số\s+|[;.:()\n]|\s+(đã|được|quy định|của Quốc hội|có hiệu lực|là|thì|phải|theo|không|và các|do|để|trong|tại|ban hành|hoặc|này)\b|\s+và\s+(các|những|văn bản|quy định|\p{Lu})|,\s+(\p{Lu}|đã|được|Nghị|các|bảo)|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    // A conclusion is often told by the meeting it sums up, when neither its number nor its day is given.
    private static readonly Regex Conclusion = new(
        @"\b(?<name>(Thông báo kết luận|Kết luận) (Hội nghị|hội nghị|cuộc họp|buổi làm việc|phiên họp|Phiên họp)[^.;:,()\n]{5,140}?)(\s+(và|về việc|số|của|được|do)\s|[.;:,()\n]|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static IEnumerable<(string Name, TextSpan Span)> In(string sentence, int offset)
    {
        foreach (var match in Name.Matches(sentence).Concat(Conclusion.Matches(sentence)))
        {
            var name = match.Groups["name"].Value.TrimEnd(' ', ',', '-');
            yield return (name, new TextSpan(offset + match.Index, name.Length));
        }
    }
}
