using System.Globalization;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>
/// Pages that are pictures: pdftoppm makes one picture a page, tesseract reads it. What it read is marked as recognised, with the
/// mean confidence of its words; nothing in it is repaired.
/// </summary>
internal sealed class ScanReading(IProgress<string> progress)
{
    // 30/2020/NĐ-CP asks 200 dpi of digitised copies; tesseract reads small letters better at 300.
    private const string Resolution = "300";

    private static readonly TimeSpan PageTime = TimeSpan.FromSeconds(60);

    private static readonly ExternalTool Recogniser = new("tesseract", "stdin", "stdout", "-l", "vie", "--psm", "3", "tsv") { ProcessorTime = PageTime };

    /// <summary>Null when the programs are not installed.</summary>
    public Extract? ReadPdf(SourceFile file, int pages, CancellationToken cancellationToken)
    {
        if (!Recogniser.IsInstalled || ExternalTool.Find("pdftoppm") is null) return null;
        var read = new List<RecognisedPage>();
        for (var page = 1; page <= pages; page++)
        {
            var number = page.ToString(CultureInfo.InvariantCulture);
            progress.Report($"{number}/{pages.ToString(CultureInfo.InvariantCulture)}");
            var picture = new ExternalTool("pdftoppm", "-r", Resolution, "-gray", "-png", "-f", number, "-l", number, "-scale-to", "3508", "-").Run(file.Bytes, cancellationToken);
            if (picture.ExitCode != 0 || picture.Bytes.Length == 0) continue;
            read.Add(Recognise(picture.Bytes, cancellationToken));
        }
        return Of(read);
    }

    public Extract ReadPicture(SourceFile file, CancellationToken cancellationToken)
    {
        progress.Report("1/1");
        return Of([Recognise(file.Bytes, cancellationToken)]);
    }

    private static RecognisedPage Recognise(byte[] picture, CancellationToken cancellationToken)
    {
        var output = Recogniser.Run(picture, cancellationToken);
        return RecognisedPage.Of(output.ExitCode == 0 ? output.Text : "");
    }

    private static Extract Of(List<RecognisedPage> pages) => new(PageLayout.Lines([.. pages.Select(page => string.Join('\n', page.Lines))]))
    {
        Wrapped = true,
        OcrConfidence = pages.Count == 0 ? 0 : Math.Round(pages.Average(page => page.Confidence), 1),
        UnsureNumbers = [.. pages.SelectMany(page => page.UnsureWords)],
        Warnings = [ReasonCode.OcrText],
    };
}
