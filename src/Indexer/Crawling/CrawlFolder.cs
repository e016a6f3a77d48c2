using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Text;
using Indexer.Reading;

namespace Indexer.Crawling;

/// <summary>
/// A corpus folder that the crawler fills: each page with its address in a sidecar, and the books in crawl.jsonl, written after
/// every page so that an interrupted run goes on where it stopped.
/// </summary>
internal sealed class CrawlFolder
{
    private const int LongestName = 80;

    private readonly string folder;
    private readonly string booksPath;
    private readonly TimeProvider clock;
    private readonly Dictionary<string, CrawledPage> pages = new(StringComparer.Ordinal);

    public CrawlFolder(string folder, TimeProvider clock)
    {
        this.folder = folder;
        this.clock = clock;
        Directory.CreateDirectory(folder);
        booksPath = Path.Combine(folder, ".crawl.jsonl");
        if (!File.Exists(booksPath)) return;
        foreach (var line in File.ReadLines(booksPath))
        {
            try
            {
                if (JsonSerializer.Deserialize(line, CrawlJson.Default.CrawledPage) is { } page) pages[page.Url] = page;
            }
            catch (JsonException)
            {
                // The last line of an interrupted run.
            }
        }
    }

    public CrawledPage? Find(Uri address) => pages.GetValueOrDefault(address.AbsoluteUri) is { File: { } file } page && File.Exists(Path.Combine(folder, file)) ? page : null;

    /// <summary>True when the page is new or has changed.</summary>
    public bool Save(Uri address, Fetched fetched)
    {
        if (fetched.NotModified) return false;
        if (fetched.Bytes is not { } bytes)
        {
            Book(new CrawledPage(address.AbsoluteUri, pages.GetValueOrDefault(address.AbsoluteUri)?.File, Today(), null, null, null, fetched.Problem));
            return false;
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var changed = Find(address)?.Sha256 != hash;
        var file = FileFor(address, fetched.ContentType);
        if (changed)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path + ".part", bytes);
            File.WriteAllText(path + Sidecar.Suffix, new JsonObject { ["url"] = address.AbsoluteUri }.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
            File.Move(path + ".part", path, overwrite: true);
        }
        Book(new CrawledPage(address.AbsoluteUri, file, Today(), hash, fetched.ETag, fetched.LastModified, null));
        return changed;
    }

    private void Book(CrawledPage page)
    {
        pages[page.Url] = page;
        File.AppendAllText(booksPath, JsonSerializer.Serialize(page, CrawlJson.Default.CrawledPage) + "\n");
    }

    private string Today() => clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Host and the last step of the address, letters and figures only: a name from outside never becomes a path.</summary>
    private static string FileFor(Uri address, string? contentType)
    {
        var name = new StringBuilder();
        foreach (var c in Folding.Fold(Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/'))))
            name.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        var stem = name.ToString().Trim('-');
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..8];
        return $"{address.IdnHost}/{(stem.Length > LongestName ? stem[..LongestName] : stem.Length == 0 ? "trang" : stem)}-{mark}{Extension(address, contentType)}";
    }

    private static string Extension(Uri address, string? contentType) => contentType switch
    {
        "text/html" or "application/xhtml+xml" => ".html",
        "application/pdf" => ".pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        "application/msword" => ".doc",
        "text/plain" => ".txt",
        "application/zip" or "application/x-zip-compressed" => ".zip",
        _ => Path.GetExtension(address.AbsolutePath).ToLowerInvariant() is (".pdf" or ".doc" or ".docx" or ".html" or ".htm" or ".txt" or ".zip") and var known ? known : ".html",
    };
}
