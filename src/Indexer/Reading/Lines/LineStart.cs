using Archive.Text;

namespace Indexer.Reading.Lines;

/// <summary>The beginning of a line, folded: enough to tell what it is, however long it goes on.</summary>
internal static class LineStart
{
    private const int Looked = 400;

    public static string Folded(string line) => Folding.Fold(line.Length <= Looked ? line : line[..Looked]);
}
