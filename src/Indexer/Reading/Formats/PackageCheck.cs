using System.IO.Compression;
using System.Xml;

namespace Indexer.Reading.Formats;

/// <summary>
/// Looks a Word package over before a DOM is built of it: 4,000 nested elements overflow the stack of the Open XML
/// classes, which no program survives, and a few kilobytes can inflate to gigabytes.
/// </summary>
internal sealed record PackageCheck(byte[] Bytes, IReadOnlyList<ReasonCode> Warnings)
{
    private const string Main = "word/document.xml";
    private const int MostEntries = 2_000;
    private const long MostBytes = 64L << 20;
    private const int Deepest = 256;

    public static PackageCheck Of(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
            return new PackageCheck(file.Bytes, Check(archive, file, cancellationToken));
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableDocumentException(ReasonCode.Truncated, $"{file.Id}: the package is cut off or damaged.", e);
        }
        catch (XmlException e)
        {
            throw new UnreadableDocumentException(ReasonCode.Corrupt, $"{file.Id}: {e.Message}", e);
        }
    }

    private static List<ReasonCode> Check(ZipArchive archive, SourceFile file, CancellationToken cancellationToken)
    {
        if (archive.Entries.Count > MostEntries)
            throw new UnreadableDocumentException(ReasonCode.TooManyEntries, $"{file.Id}: {archive.Entries.Count} parts, the limit is {MostEntries}.");
        if (HasEncryptedEntries(file.Bytes))
            throw new UnreadableDocumentException(ReasonCode.Encrypted, $"{file.Id}: protected by a password.");
        var mains = archive.Entries.Count(entry => entry.FullName == Main);
        if (mains != 1) throw new UnreadableDocumentException(ReasonCode.Corrupt, $"{file.Id}: {mains} parts named {Main}.");

        var warnings = new List<ReasonCode>();
        var left = MostBytes;
        foreach (var entry in archive.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Escapes(entry.FullName) && !warnings.Contains(ReasonCode.PathTraversal)) warnings.Add(ReasonCode.PathTraversal);
            if (entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) warnings.Add(ReasonCode.ActiveContent);
            left -= entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && entry.FullName.StartsWith("word/", StringComparison.Ordinal)
                ? CheckXml(entry, file, left)
                : 0;
        }
        return warnings;
    }

    /// <summary>Counts the real bytes; the size in the header may lie.</summary>
    private static long CheckXml(ZipArchiveEntry entry, SourceFile file, long left)
    {
        if (!ClaimsTruth(entry)) throw TooBig(file);
        using var counted = new CountedStream(entry.Open(), left, () => TooBig(file));
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true };
        using var reader = XmlReader.Create(counted, settings);
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                    throw new UnreadableDocumentException(ReasonCode.DepthLimit, $"{file.Id}: {entry.FullName} nests deeper than {Deepest} levels.");
            }
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new UnreadableDocumentException(ReasonCode.XmlDtd, $"{file.Id}: {entry.FullName} declares a DTD.", e);
        }
        return counted.Total;
    }

    // A header that claims far less than a deflate stream can hold is forged: ZipArchive would stop there and read a torn part.
    private static bool ClaimsTruth(ZipArchiveEntry entry) => entry.Length >= entry.CompressedLength / 2;

    private static UnreadableDocumentException TooBig(SourceFile file) =>
        new(ReasonCode.DecompressionLimit, $"{file.Id}: more than {MostBytes >> 20} MB when unpacked.");

    private static bool Escapes(string name) =>
        name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Split('/').Contains("..");

    /// <summary>Bit 0 of the general purpose flags; ZipArchive does not look at it.</summary>
    private static bool HasEncryptedEntries(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> header = [(byte)'P', (byte)'K', 1, 2];
        for (var at = bytes.IndexOf(header); at >= 0 && at + 10 < bytes.Length;)
        {
            if ((bytes[at + 8] & 1) != 0) return true;
            var next = bytes[(at + 4)..].IndexOf(header);
            if (next < 0) break;
            at += 4 + next;
        }
        return false;
    }
}
