using System.Text;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>
/// Word files of before 2007 by antiword, which keeps tables, else catdoc; what both refuse, or what comes to a machine with
/// neither, by LibreOffice, the slowest.
/// </summary>
internal sealed class WordBinaryReader : DocumentReader
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] WordStream = Encoding.Unicode.GetBytes("WordDocument");

    private static readonly ExternalTool Antiword = new("antiword", "-m", "UTF-8.txt", "-w", "0", "-");
    private static readonly ExternalTool Catdoc = new("catdoc", "-d", "utf-8", "-w", "-");

    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        if (file.Bytes.AsSpan().IndexOf(EncryptedPackage) >= 0)
            throw new UnreadableDocumentException(ReasonCode.Encrypted, $"{file.Id}: protected by a password.");
        if (file.Bytes.AsSpan().IndexOf(WordStream) < 0)
            throw new UnreadableDocumentException(ReasonCode.Unsupported, $"{file.Id}: an Office container without a Word document.");

        var refusal = "";
        foreach (var tool in (ExternalTool[])[Antiword, Catdoc])
        {
            if (!tool.IsInstalled) continue;
            var output = tool.Run(file.Bytes, cancellationToken);
            if (output.Errors.Contains("ncrypted", StringComparison.Ordinal))
                throw new UnreadableDocumentException(ReasonCode.Encrypted, $"{file.Id}: protected by a password.");
            if (output.ExitCode == 0 && !string.IsNullOrWhiteSpace(output.Text))
            {
                yield return new Extract([.. output.Text.Split('\n').Select(ReadLine)]);
                yield break;
            }
            refusal = output.Errors.Trim().ReplaceLineEndings(" ");
        }
        if (!OfficeConversion.IsInstalled) throw Refusal(file, refusal);
        var converted = OfficeConversion.ToDocx(file, cancellationToken) ?? throw Refusal(file, refusal);
        foreach (var extract in new DocxReader().Extract(converted, cancellationToken)) yield return extract;
    }

    private static UnreadableDocumentException Refusal(SourceFile file, string refusal) => Antiword.IsInstalled || Catdoc.IsInstalled
        ? new(ReasonCode.Corrupt, $"{file.Id}: {refusal}")
        : new(ReasonCode.MissingTool, "'antiword' is not installed: see 'indexer doctor'.");

    /// <summary>antiword draws tables with bars: "|CHÍNH PHỦ   |CỘNG HÒA …   |".</summary>
    private static Line ReadLine(string text)
    {
        text = text.Replace("[pic]", "", StringComparison.Ordinal);
        var trimmed = text.Trim();
        return trimmed.Length > 2 && trimmed[0] == '|' && trimmed[^1] == '|'
            ? Line.Row([.. trimmed[1..^1].Split('|').Select(cell => cell.Trim())])
            : new Line(text);
    }
}
