namespace Archive.Documents;

/// <summary>Of documents that say the same: the official one before the news, the later before the earlier.</summary>
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
        return order != 0 ? order : Nullable.Compare(y.Issued ?? y.Published, x.Issued ?? x.Published);
    }
}
