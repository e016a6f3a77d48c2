using System.Text.RegularExpressions;
using Archive.Text;

namespace Indexer.Reading.Lines;

/// <summary>The lines by which an official document is known (30/2020/NĐ-CP, Phụ lục I; 36-HD/VPTW for the Party).</summary>
internal static class Letterhead
{
    private static readonly Regex Body = new(
        @"^\s*(kinh gui|can cu|chuong|dieu \d|nghi quyet|nghi dinh|quyet dinh|chi thi|ke hoach|thong bao|thong tu|to trinh|bao cao|huong dan|chuong trinh|quy che|quy dinh|luat|bo luat|phap lenh|cong dien|giay moi|ket luan|de an|phuong an|lenh|thong tri|bien ban|thong cao)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Annex = new(@"^\s*(phu luc|bieu (phi|mau|so)|mau (so|phieu)|\((ban hanh )?kem theo)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Index of Quốc hiệu (its last two words may have gone to the next line), or of the Party's title; -1 when there is none. The first one counts: annexes repeat it.</summary>
    public static int MottoIn(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (IsMotto(lines[i].Text))
                return i;
        return -1;
    }

    /// <summary>"CỘNG HÕA" for "CỘNG HÒA" is a common conversion error; folded they are one.</summary>
    public static bool IsMotto(string line)
    {
        if (line.Length > 200) return false;
        var text = Blanks.Collapse(line);
        var folded = LineStart.Folded(text);
        var at = folded.IndexOf("cong hoa xa hoi chu nghia", StringComparison.Ordinal);
        if (at >= 0) return char.IsUpper(text[at + 1]);
        at = folded.IndexOf("dang cong san viet nam", StringComparison.Ordinal);
        return at >= 0 && text.Length < 120 && char.IsUpper(text[at + 1]);
    }

    public static bool IsTieuNgu(string line) => Folding.Fold(Blanks.Collapse(line)).Contains("doc lap - tu do - hanh phuc", StringComparison.Ordinal)
        || Folding.Fold(Blanks.Collapse(line)).Replace(" ", "", StringComparison.Ordinal) is "doclap-tudo-hanhphuc" or "doclap–tudo–hanhphuc";

    /// <summary>What stands under the letterhead: type and title, addressee or first ground.</summary>
    public static bool IsBelow(string line) => Body.IsMatch(LineStart.Folded(line)) && !LineStart.Folded(line).Contains(" so:", StringComparison.Ordinal);

    public static bool IsRecipients(string line) => LineStart.Folded(line).TrimStart() is var text && text.StartsWith("noi nhan", StringComparison.Ordinal)
        && (text.Length < 12 || text.Contains("noi nhan:", StringComparison.Ordinal));

    public static bool IsAnnexStart(string line) => Annex.IsMatch(LineStart.Folded(line));
}
