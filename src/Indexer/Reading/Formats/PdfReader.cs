using System.Text;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>PDF files: the text layer by pdftotext, and the recognised words of the pages that have none.</summary>
internal sealed class PdfReader(IProgress<string> progress) : DocumentReader
{
    private static readonly string[] ActiveContent = ["/JavaScript", "/Launch", "/EmbeddedFile"];

    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        var output = new ExternalTool("pdftotext", "-layout", "-enc", "UTF-8", "-", "-").Run(file.Bytes, cancellationToken);
        if (output.ExitCode != 0) throw Refusal(file, output);
        var warnings = Warnings(file, output).ToList();
        var pages = output.Text.Split('\f');
        // The last form feed ends the last page.
        if (pages.Length > 1 && string.IsNullOrWhiteSpace(pages[^1])) pages = pages[..^1];
        var scanned = ScannedPages.Of(file, pages, cancellationToken);
        var scan = scanned.Count == 0 ? null : new ScanReading(progress).ReadPdf(file, scanned, pages.Length, cancellationToken);
        if (scan is null && !pages.Any(page => page.Any(char.IsLetter)))
            throw new UnreadableDocumentException(ReasonCode.NoTextLayer, $"{file.Id}: scanned pages, no text in them.");
        // Pages that nobody could read are told of.
        if (scan is null && scanned.Count > 0) warnings.Add(ReasonCode.NoTextLayer);
        yield return scan is null ? Digital(pages, warnings) : Mixed(pages, scanned, scan, warnings);
    }

    private static Extract Digital(IReadOnlyList<string> pages, IReadOnlyList<ReasonCode> warnings) =>
        new(Furniture.Drop(PageLayout.Lines(pages))) { Wrapped = true, Warnings = warnings };

    /// <summary>Recognised pages among those with a text layer, each in its place.</summary>
    private static Extract Mixed(IReadOnlyList<string> pages, IReadOnlyList<int> scanned, IReadOnlyList<RecognisedPage> scan, IReadOnlyList<ReasonCode> warnings)
    {
        var text = pages.ToList();
        for (var i = 0; i < scanned.Count; i++) text[scanned[i] - 1] = string.Join('\n', scan[i].Lines);
        return ScanReading.Of(scan, text) with { HeadIsRecognised = scanned[0] == 1, Warnings = [ReasonCode.OcrText, .. warnings] };
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
