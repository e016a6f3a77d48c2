using System.Text;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>PDF files: their text layer by pdftotext, or the recognised words of their pages when they have none.</summary>
internal sealed class PdfReader(IProgress<string> progress) : DocumentReader
{
    // A scan may carry a stamp of some words on each page and nothing else.
    private const int FewLettersPerPage = 60;

    private static readonly string[] ActiveContent = ["/JavaScript", "/Launch", "/EmbeddedFile"];

    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        var output = new ExternalTool("pdftotext", "-layout", "-enc", "UTF-8", "-", "-").Run(file.Bytes, cancellationToken);
        if (output.ExitCode != 0) throw Refusal(file, output);
        var warnings = Warnings(file, output).ToList();
        var pages = output.Text.Split('\f');
        // The last form feed ends the last page.
        if (pages.Length > 1 && string.IsNullOrWhiteSpace(pages[^1])) pages = pages[..^1];
        var lines = Furniture.Drop(PageLayout.Lines(pages));
        var letters = lines.Sum(line => line.Text.Count(char.IsLetter));
        if (letters < FewLettersPerPage * pages.Length)
        {
            var scan = new ScanReading(progress).ReadPdf(file, pages.Length, cancellationToken);
            // A short digital page is text all the same; a scan with more words than its layer is a scan.
            if (scan is not null && scan.Lines.Sum(line => line.Text.Count(char.IsLetter)) > letters)
            {
                yield return scan with { Warnings = [.. scan.Warnings, .. warnings] };
                yield break;
            }
            if (letters == 0) throw new UnreadableDocumentException(ReasonCode.NoTextLayer, $"{file.Id}: scanned pages, no text in them.");
        }
        yield return new Extract(lines) { Wrapped = true, Warnings = warnings };
    }

    private static UnreadableDocumentException Refusal(SourceFile file, ExternalTool.Output output)
    {
        if (output.WasKilled) return new(ReasonCode.DecompressionLimit, $"{file.Id}: its pages unpack without end.");
        if (output.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) || Holds(file, "/Encrypt"))
            return new(ReasonCode.Encrypted, $"{file.Id}: protected by a password.");
        return new(IsCutOff(file) ? ReasonCode.Truncated : ReasonCode.Corrupt, $"{file.Id}: damaged ({FirstLine(output.Errors)}).");
    }

    private static IEnumerable<ReasonCode> Warnings(SourceFile file, ExternalTool.Output output)
    {
        if (IsCutOff(file)) yield return ReasonCode.Truncated;
        else if (output.Errors.Contains("Syntax Error", StringComparison.Ordinal) || output.Errors.Contains("Internal Error", StringComparison.Ordinal)) yield return ReasonCode.Corrupt;
        if (ActiveContent.Any(name => Holds(file, name))) yield return ReasonCode.ActiveContent;
    }

    private static bool IsCutOff(SourceFile file) => file.Bytes.AsSpan(Math.Max(0, file.Bytes.Length - 2048)).IndexOf("%%EOF"u8) < 0;

    private static bool Holds(SourceFile file, string name) => file.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name)) >= 0;

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
