using Indexer.Reading.Formats;

namespace Indexer.Reading;

/// <summary>The only list of formats.</summary>
internal static class Readers
{
    /// <summary><paramref name="progress"/> hears of every recognised page; <paramref name="depth"/> counts the containers around the file.</summary>
    public static DocumentReader For(SourceFile file, IProgress<string> progress, int depth = 0) => FileTypes.Of(file) switch
    {
        FileType.Text => new PlainTextReader(),
        FileType.Markdown => new MarkdownReader(),
        FileType.Html => new HtmlReader(),
        FileType.Docx => new DocxReader(),
        FileType.Pdf => new PdfReader(progress),
        FileType.OleDoc => new WordBinaryReader(),
        FileType.Rtf => new RtfReader(),
        FileType.Image => new ImageReader(progress),
        FileType.Feed => new FeedReader(),
        FileType.Zip => new ZipReader(progress, depth),
        FileType.Mail => new MailReader(progress, depth),
        FileType.Binary => throw new UnreadableDocumentException(ReasonCode.Binary, $"{file.Id}: binary data, no text."),
        var other => throw new UnreadableDocumentException(ReasonCode.Unsupported, $"{file.Id}: no reader for {other} files."),
    };
}
