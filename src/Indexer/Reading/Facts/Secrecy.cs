using System.Text.RegularExpressions;

namespace Indexer.Reading.Facts;

/// <summary>Marks that keep a document out of a public archive (30/2020/NĐ-CP, Phụ lục I, mục III; Luật 01/2026/QH16, art. 15).</summary>
internal static class Secrecy
{
    // The mark stands alone in capitals: a text about secrets only speaks of them.
    private static readonly Regex Mark = new(@"^\W*(TUYỆT MẬT|TỐI MẬT|MẬT|LƯU HÀNH NỘI BỘ|KHÔNG PHỔ BIẾN)\W*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private const int MarkedLines = 40;

    public static bool IsMarked(IReadOnlyList<string> lines) => lines.Take(MarkedLines).Any(line => line.Length < 40 && Mark.IsMatch(line));
}
