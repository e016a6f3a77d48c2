using System.Text.RegularExpressions;

namespace Indexer.Reading.Lines;

/// <summary>
/// Converters and portals lose the border between the two cells of a foot: "- Lưu: VT, VX.KT. CHỦ TỊCH", "Nơi nhận: TM. ỦY BAN
/// NHÂN DÂN". The capacity of who signs (30/2020/NĐ-CP, Phụ lục I, mục II.7) begins a line of its own.
/// </summary>
internal static class GluedSignature
{
    // As long as a list of recipients gets.
    private const int Reach = 40;

    private static readonly Regex Capacity = new(@"[^\p{Lu}\p{N}/](?<capacity>(TM|KT|TL|TUQ)\.\s?\p{Lu}{2,} \p{Lu}{2})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static IReadOnlyList<Line> Part(IReadOnlyList<Line> lines)
    {
        List<Line>? parted = null;
        var recipients = -Reach;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (Letterhead.IsRecipients(line.Text)) recipients = i;
            if (line.Kind == LineKind.Text && i - recipients is >= 0 and < Reach && Capacity.Match(line.Text) is { Success: true } match)
            {
                parted ??= [.. lines.Take(i)];
                var at = match.Groups["capacity"].Index;
                parted.Add(line with { Text = line.Text[..at].TrimEnd() });
                parted.Add(line with { Text = line.Text[at..] });
                recipients = -Reach;
            }
            else parted?.Add(line);
        }
        return parted ?? lines;
    }
}
