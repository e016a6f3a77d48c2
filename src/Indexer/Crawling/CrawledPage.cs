namespace Indexer.Crawling;

/// <summary>A page as it was last fetched: what to ask the next time, where it lies, when it was taken and its hash.</summary>
internal sealed record CrawledPage(string Url, string? File, string Taken, string? Sha256, string? ETag, DateTimeOffset? LastModified, string? Problem);
