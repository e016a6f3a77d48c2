using Archive.Documents;
using Indexer.Reading.Lines;

namespace Indexer.Reading;

/// <summary>What a format gives away of one document: its lines in reading order, and what the format itself says about it.</summary>
internal sealed record Extract(IReadOnlyList<Line> Lines)
{
    /// <summary>Name inside a container (zip entry, attachment, feed item); null for the file itself.</summary>
    public string? Part { get; init; }

    /// <summary>Id given by the source, as a database line has one; the path otherwise.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>How the format knows <see cref="Published"/>.</summary>
    public DayOrigin? PublishedBy { get; init; }

    public string? Author { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Section of the site or paper.</summary>
    public string? Section { get; init; }

    public string? SourceUrl { get; init; }

    /// <summary>The lines were wrapped at the width of a page: paragraphs must be put together again.</summary>
    public bool Wrapped { get; init; }

    /// <summary>Mean confidence of the recognised words, 0–100; null when all pages have a text layer.</summary>
    public double? OcrConfidence { get; init; }

    /// <summary>The page with the letterhead was recognised: its number must prove itself.</summary>
    public bool HeadIsRecognised { get; init; }

    /// <summary>Words with digits that were recognised with little confidence; no number is read out of them.</summary>
    public IReadOnlyList<string> UnsureNumbers { get; init; } = [];

    public IReadOnlyList<ReasonCode> Warnings { get; init; } = [];
}
