namespace Archive.Documents;

/// <summary>
/// Of documents that say the same: the official one before the news, the later before the earlier, and one typed with its marks
/// ("Nghị định", "NĐ-CP") before one without.
/// </summary>
public sealed class BestVersionFirst : IComparer<DocumentFacts>
{
    public static readonly BestVersionFirst Order = new();

    private BestVersionFirst()
    {
    }

    public int Compare(DocumentFacts? x, DocumentFacts? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = (x.Class == SourceClass.News).CompareTo(y.Class == SourceClass.News);
        if (order == 0) order = Nullable.Compare(y.Issued ?? y.Published, x.Issued ?? x.Published);
        return order != 0 ? order : Marks(y).CompareTo(Marks(x));
    }

    private static int Marks(DocumentFacts facts) => facts.Title.Count(letter => !char.IsAscii(letter));
}
