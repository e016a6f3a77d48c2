namespace Indexer.Reading;

/// <summary>What the bytes are, whatever the extension says.</summary>
internal enum FileType
{
    Text,
    Markdown,
    Html,
    Docx,
    Pdf,
    OleDoc,
    Rtf,
    Image,
    Mail,
    Zip,
    Feed,
    JsonLines,
    Binary,
    Unsupported,
}
