namespace Indexer.Splitting;

/// <summary>The headings above a line, outermost first; a heading ends those of its own and deeper levels.</summary>
internal sealed class HeadingChain
{
    private const string Step = " › ";
    private const int LongestHeading = 200;

    private readonly SortedDictionary<int, string> headings = [];
    private string? written;

    public void Set(int level, string heading)
    {
        foreach (var deeper in headings.Keys.Where(key => key >= level).ToList()) headings.Remove(deeper);
        heading = heading.Trim();
        if (heading.Length > 0) headings[level] = heading.Length <= LongestHeading ? heading : heading[..heading.LastIndexOf(' ', LongestHeading)] + "…";
        written = null;
    }

    public void Clear() => Set(0, "");

    public override string ToString() => written ??= string.Join(Step, headings.Values);
}
