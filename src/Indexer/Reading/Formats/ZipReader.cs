using System.IO.Compression;

namespace Indexer.Reading.Formats;

/// <summary>A zip of documents: each entry by its own reader, under the name of the zip. Nothing is unpacked to disk.</summary>
internal sealed class ZipReader(IProgress<string> progress, int depth) : DocumentReader
{
    private const int Deepest = 2;
    private const int MostEntries = 2_000;
    private const long MostBytes = 128L << 20;

    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        if (depth >= Deepest) throw new UnreadableDocumentException(ReasonCode.DepthLimit, $"{file.Id}: zips inside zips.");
        return Parts.Read(file, Entries(file), progress, depth + 1, cancellationToken);
    }

    private static IEnumerable<SourceFile> Entries(SourceFile file)
    {
        using var archive = Open(file);
        if (archive.Entries.Count > MostEntries)
            throw new UnreadableDocumentException(ReasonCode.TooManyEntries, $"{file.Id}: {archive.Entries.Count} entries, the limit is {MostEntries}.");
        var left = MostBytes;
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
        {
            using var counted = new CountedStream(entry.Open(), left, () => new UnreadableDocumentException(ReasonCode.DecompressionLimit, $"{file.Id}: more than {MostBytes >> 20} MB when unpacked."));
            using var bytes = new MemoryStream();
            counted.CopyTo(bytes);
            left -= counted.Total;
            // The name is a label, never a path: "../" in it leads nowhere.
            yield return new SourceFile(entry.FullName.Replace('\\', '/').Replace("../", "", StringComparison.Ordinal).TrimStart('/'), bytes.ToArray());
        }
    }

    private static ZipArchive Open(SourceFile file)
    {
        try
        {
            return new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableDocumentException(ReasonCode.Truncated, $"{file.Id}: the zip is cut off or damaged.", e);
        }
    }
}
