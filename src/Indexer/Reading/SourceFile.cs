using System.Security.Cryptography;

namespace Indexer.Reading;

/// <summary>
/// The bytes of one document file and its name. <paramref name="Id"/> is its path below the corpus folder with '/',
/// or only its name when it was given by itself.
/// </summary>
internal sealed record SourceFile(string Id, byte[] Bytes)
{
    // A province's largest scans are some ten megabytes; what is larger is no document.
    private const long Largest = 128L << 20;

    public string Extension => Path.GetExtension(Id).ToLowerInvariant();

    public string ContentHash => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Reads a regular file; its size is checked before its bytes are.</summary>
    public static SourceFile Load(string path, string id)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > Largest)
                throw new UnreadableDocumentException(ReasonCode.TooLarge, $"{id}: {stream.Length >> 20} MB, the limit is {Largest >> 20} MB.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new SourceFile(id, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException(ReasonCode.Unreadable, $"{id}: {e.Message}", e);
        }
    }
}
