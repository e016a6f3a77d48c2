using System.Text;

namespace Indexer.Reading;

/// <summary>Tells the format by its first bytes; the extension decides only among kinds of text.</summary>
internal static class FileTypes
{
    private const int Sample = 4096;

    public static FileType Of(SourceFile file) => ByMagic(file.Bytes) ?? ByText(file);

    /// <summary>Whether the extension promises another format than the bytes hold.</summary>
    public static bool Contradicts(string extension, FileType type) => extension switch
    {
        ".pdf" => type != FileType.Pdf,
        ".docx" => type != FileType.Docx,
        ".doc" => type is not (FileType.OleDoc or FileType.Rtf),
        ".html" or ".htm" => type != FileType.Html,
        ".txt" or ".md" => type is not (FileType.Text or FileType.Markdown or FileType.Html),
        _ => false,
    };

    /// <summary>As people name it: "doc", "md", "eml".</summary>
    public static string Written(FileType type) => type switch
    {
        FileType.Text => "txt",
        FileType.Markdown => "md",
        FileType.OleDoc => "doc",
        FileType.Mail => "eml",
        FileType.JsonLines => "jsonl",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static FileType? ByMagic(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return FileType.Pdf;
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return bytes.IndexOf("word/"u8) >= 0 || bytes.IndexOf("[Content_Types].xml"u8) >= 0 ? FileType.Docx : FileType.Zip;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileType.OleDoc;
        if (bytes.StartsWith("{\\rtf"u8)) return FileType.Rtf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return FileType.Image;
        if (bytes.StartsWith("MZ"u8) || bytes.StartsWith("\u007fELF"u8)) return FileType.Unsupported;
        return null;
    }

    private static FileType ByText(SourceFile file)
    {
        var start = Encoding.Latin1.GetString(file.Bytes, 0, Math.Min(file.Bytes.Length, Sample)).Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00ef', '\u00bb', '\u00bf', '\u00ff', '\u00fe', ' ', '\t', '\r', '\n');
        if (start.StartsWith("<?xml", StringComparison.Ordinal) && (Has("<rss") || Has("<feed") || Has("<rdf:RDF"))) return FileType.Feed;
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith('<') && (Has("<html") || Has("<body") || Has("<head")))) return FileType.Html;
        return file.Extension switch
        {
            ".html" or ".htm" => FileType.Html,
            ".md" or ".markdown" => FileType.Markdown,
            ".jsonl" => FileType.JsonLines,
            ".eml" => FileType.Mail,
            _ => FileType.Text,
        };

        bool Has(string tag) => start.Contains(tag, StringComparison.OrdinalIgnoreCase);
    }
}
