using System.Security.Cryptography;
using System.Text;
using Archive.Index;
using Archive.Text;

namespace Bot.Desk.Alerts;

/// <summary>A document whose words were not seen before, and the hash of those words.</summary>
internal sealed record NewVersion(ArchivedDocument Document, string Version);

/// <summary>
/// Tells new words from old ones under a new file: a portal page saved again has another day in its head and other bytes, a rebuilt index
/// other keys. Only what a document says makes a version.
/// </summary>
internal static class NewVersions
{
    /// <summary>Versions not seen, and all hashes to keep with them.</summary>
    public static (IReadOnlyList<NewVersion> Versions, IReadOnlyList<string> Hashes) Of(ArchiveSnapshot snapshot, Catalogue catalogue, IReadOnlySet<string> seen, CancellationToken cancellationToken)
    {
        var versions = new List<NewVersion>();
        var hashes = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in catalogue.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = document.Facts.ContentHash is { } content ? $"file {content}" : null;
            if (file is not null && seen.Contains(file)) continue;
            if (file is not null) hashes.Add(file);
            var words = $"words {HashOf(document, snapshot.ReadText(document))}";
            if (seen.Contains(words) || !known.Add(words)) continue;
            hashes.Add(words);
            versions.Add(new(document, words));
        }
        return (versions, hashes);
    }

    private static string HashOf(ArchivedDocument document, string text)
    {
        var said = new StringBuilder(text.Length).Append(document.Facts.Number?.Key).Append('\n');
        foreach (var word in Syllables.In(document.Facts.Title)) said.Append(word.Exact).Append(' ');
        said.Append('\n');
        foreach (var word in Syllables.In(text)) said.Append(word.Exact).Append(' ');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())));
    }
}
