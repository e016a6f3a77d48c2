using Archive.Documents;

namespace Archive.Search;

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
        var byClass = (x.Class == SourceClass.News).CompareTo(y.Class == SourceClass.News);
        return byClass != 0 ? byClass : Nullable.Compare(y.Issued ?? y.Published, x.Issued ?? x.Published);
    }
}
