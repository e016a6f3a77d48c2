namespace Archive.Index;

/// <summary>
/// Lists of some terms as they are written, one behind the other: encoded on any thread, inserted on the writer's. Used again for others.
/// </summary>
internal sealed class EncodedLists
{
    private readonly List<(ulong Term, int End)> lists = [];
    private readonly ByteBuffer bytes = new();
    private readonly UnpackedPostings buffer = new();

    public EncodedLists Encode(PostingsAccumulator postings, ReadOnlySpan<int> order, UsualImpacts usual)
    {
        lists.Clear();
        bytes.Clear();
        postings.Visit(order, buffer, (term, passages, impacts) =>
        {
            PostingList.Encode(passages, impacts, usual, bytes);
            lists.Add((term, bytes.Length));
        });
        return this;
    }

    public void ForEach(Action<ulong, ReadOnlySpan<byte>> visit)
    {
        var start = 0;
        foreach (var (term, end) in lists)
        {
            visit(term, bytes.Written.AsSpan(start, end - start));
            start = end;
        }
    }
}
