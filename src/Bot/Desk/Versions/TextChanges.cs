using System.Text;
using Bot.Answering.Checking;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Bot.Desk.Versions;

/// <summary>
/// What was changed on the way from one text to another, word by word (Myers 1986), each letter of both in its place: what is same and added, one
/// after the other, is the later text; what is same and left out the earlier.
/// </summary>
internal static class TextChanges
{
    private static readonly DelimiterChunker Words = new([' ', '\n', '\t']);

    // Words of long texts that have little in common cost too much; lines tell enough then.
    private const int LongestByWords = 60_000;

    public static IReadOnlyList<Change> Between(string earlier, string later)
    {
        IChunker chunker = earlier.Length + later.Length <= LongestByWords ? Words : LineEndingsPreservingChunker.Instance;
        var diff = Differ.Instance.CreateDiffs(earlier, later, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var changes = new List<Change>();
        var (left, added) = (new StringBuilder(), new StringBuilder());
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Keep(Pieces(diff.PiecesNew, at, block.InsertStartB - at));
            left.Append(Pieces(diff.PiecesOld, block.DeleteStartA, block.DeleteCountA));
            added.Append(Pieces(diff.PiecesNew, block.InsertStartB, block.InsertCountB));
            at = block.InsertStartB + block.InsertCountB;
        }
        Keep(Pieces(diff.PiecesNew, at, diff.PiecesNew.Count - at));
        Close();
        return changes;

        // A blank between two changed words belongs to both: "Thông tin" became "Văn hóa", not each word another.
        void Keep(string same)
        {
            if (same.Length > 0 && string.IsNullOrWhiteSpace(same) && (left.Length > 0 || added.Length > 0))
            {
                left.Append(same);
                added.Append(same);
                return;
            }
            Close();
            Add(ChangeKind.Same, same);
        }

        void Close()
        {
            Add(ChangeKind.LeftOut, left.ToString());
            Add(ChangeKind.Added, added.ToString());
            left.Clear();
            added.Clear();
        }

        void Add(ChangeKind kind, string words)
        {
            if (words.Length > 0) changes.Add(new(kind, words));
        }
    }

    private static string Pieces(IReadOnlyList<string> pieces, int from, int count) => string.Concat(pieces.Skip(from).Take(count));
}
