using System.Globalization;
using Archive.Documents;
using Indexer.Reading.Encodings;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>A saved message: its text, and each attachment by its own reader.</summary>
internal sealed class MailReader(IProgress<string> progress, int depth) : DocumentReader
{
    private const int Deepest = 2;

    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        if (depth >= Deepest) throw new UnreadableDocumentException(ReasonCode.DepthLimit, $"{file.Id}: messages inside messages.");
        var message = MailPart.Parse(file.Bytes);
        var leaves = message.Leaves().ToList();
        var body = leaves.Find(leaf => leaf.FileName is null && leaf.MediaType == "text/plain") ?? leaves.Find(leaf => leaf.FileName is null && leaf.MediaType == "text/html");
        if (body is not null && Body(body, file, cancellationToken) is { } extract && extract.Lines.Any(line => line.Text.Trim().Length > 0))
            yield return extract with
            {
                Title = message.Header("subject"),
                Author = message.Header("from"),
                PublishedBy = DayOrigin.Mail,
                Published = DateTimeOffset.TryParse(message.Header("date"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var sent) ? DateOnly.FromDateTime(sent.ToOffset(TimeSpan.FromHours(7)).DateTime) : null,
            };
        var attachments = leaves.Where(leaf => leaf.FileName is not null).Select(leaf => new SourceFile(leaf.FileName!, leaf.Content)).ToList();
        if (attachments.Count == 0) yield break;
        foreach (var part in Parts.Read(file, attachments, progress, depth + 1, cancellationToken)) yield return part;
    }

    private static Extract Body(MailPart part, SourceFile file, CancellationToken cancellationToken)
    {
        var decoded = TextDecoder.Decode(part.Content, file.Id);
        if (part.MediaType == "text/html") return HtmlReader.Read(decoded.Text, decoded.Warnings, cancellationToken);
        return new Extract([.. decoded.Text.ReplaceLineEndings("\n").Split('\n').Select(text => new Line(text))]) { Warnings = decoded.Warnings };
    }
}
