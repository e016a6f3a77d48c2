using Indexer.Reading.Formats;

namespace Indexer.Reading;

/// <summary>The only list of formats.</summary>
internal static class Readers
{
    public static DocumentReader For(SourceFile file) => FileTypes.Of(file) switch
    {
        FileType.Text => new PlainTextReader(),
        FileType.Markdown => new MarkdownReader(),
        FileType.Html => new HtmlReader(),
        FileType.Docx => new DocxReader(),
        FileType.Binary => throw new UnreadableDocumentException(ReasonCode.Binary, $"{file.Id}: binary data, no text."),
        var other => throw new UnreadableDocumentException(ReasonCode.Unsupported, $"{file.Id}: no reader for {other} files."),
    };
}
