using Archive.Documents;

namespace Indexer.Reading.Links;

internal static class RelationCues
{
    // A history cue: the change was made by somebody else.
    private static readonly (string Words, RelationKind? Kind)[] Cues =
    [
        .. EmbeddedTable.Rows("relation_cues.tsv").Select(row => (row[0], Enum.TryParse<RelationKind>(row[1], out var kind) ? kind : (RelationKind?)null)),
    ];

    /// <summary>The kind that the words before a number announce; <see cref="RelationKind.Refers"/> when none does.</summary>
    public static RelationKind Before(string folded)
    {
        // "Điều 5 Quy chế ban hành kèm theo Quyết định …" says where it stands, not what is done.
        folded = folded.Replace("kem theo", "kem", StringComparison.Ordinal);
        var (end, found, kind) = (-1, "", (RelationKind?)RelationKind.Refers);
        foreach (var cue in Cues)
        {
            var at = LastWord(folded, cue.Words);
            if (at < 0) continue;
            var cueEnd = at + cue.Words.Length;
            // Of cues that end at the same place the longer one says more: "đã được sửa đổi" against "sửa đổi".
            var inside = at >= end - found.Length && cueEnd <= end;
            if (inside || (cueEnd < end) || (cueEnd == end && cue.Words.Length < found.Length)) continue;
            (end, found, kind) = (cueEnd, cue.Words, cue.Kind);
        }
        // In common speech "thay cho" takes any object: "thay cho ngày 09 tháng 10 ghi trong Kế hoạch …" replaces no act.
        if (found == "thay cho" && ReplacedPart.Before(folded) is not null) return RelationKind.Refers;
        return kind ?? RelationKind.Refers;
    }

    /// <summary>Whether a cue of change stands in the words between two numbers: the second then belongs to the title of the first.</summary>
    public static bool DescribesFirst(string foldedBetween) =>
        Cues.Any(cue => cue.Kind is not RelationKind.Refers && LastWord(foldedBetween, cue.Words) >= 0);

    private static int LastWord(string text, string words)
    {
        for (var at = text.LastIndexOf(words, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : text.LastIndexOf(words, at - 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return at;
        }
        return -1;
    }
}
