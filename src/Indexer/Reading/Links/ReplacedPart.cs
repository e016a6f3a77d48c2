using System.Text.RegularExpressions;
using Archive.Text;

namespace Indexer.Reading.Links;

/// <summary>
/// What of an act is replaced or repealed when it is neither the whole act nor a provision of it: "Phụ lục II ban hành kèm theo
/// Quyết định …", "cụm từ … tại Nghị định …", "ngày 09 tháng 10 ghi trong Kế hoạch …".
/// </summary>
internal static class ReplacedPart
{
    private static readonly Regex Form = new(
        @"\b(thay the|thay cho|bai bo|huy bo|sua doi|bo sung|dinh chinh)\s+(cac |mot so |toan bo )*(?<part>(phu luc|mau|bieu|danh muc|bang|cum tu|noi dung|doan|dong|cau|muc|ngay|thoi (gian|han))\b[^;]{0,400}?)\s+((ban hanh )?kem( theo)?|tai|trong|ghi|neu|cua|quy dinh)\s[^;]{0,160}$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private const int Longest = 80;

    /// <summary>As printed in the words before the number of the act.</summary>
    public static string? Before(string words)
    {
        if (Form.Match(Folding.Fold(words)) is not { Success: true } match || match.Groups["part"] is not { Length: > 0 } part) return null;
        var printed = words.Substring(part.Index, part.Length).Trim();
        return printed.Length <= Longest ? printed : printed[..printed.LastIndexOf(' ', Longest)] + "…";
    }
}
