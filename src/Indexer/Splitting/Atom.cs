using Archive.Documents;
using Archive.Text;

namespace Indexer.Splitting;

internal enum AtomKind
{
    /// <summary>A paragraph of running text.</summary>
    Text,

    /// <summary>What stands between the heading of an Điều and its first khoản.</summary>
    Lead,
    Clause,
    Point,

    /// <summary>An item of a list without a number of its own.</summary>
    Item,
    Row,
}

/// <summary>The smallest piece passages are packed from: a line of the text with its place and the headings above it.</summary>
internal sealed record Atom(TextSpan Span, Place Place, string Heading, AtomKind Kind);
