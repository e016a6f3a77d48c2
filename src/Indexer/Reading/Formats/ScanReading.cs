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

    /// <summary>The given pages, numbered from 1, in their order; null when the programs are not installed.</summary>
    public IReadOnlyList<RecognisedPage>? ReadPdf(SourceFile file, IReadOnlyList<int> pages, int all, CancellationToken cancellationToken)
    {
        if (!Recogniser.IsInstalled || ExternalTool.Find("pdftoppm") is null) return null;
        var read = new List<RecognisedPage>();
        foreach (var page in pages)
        {
            var number = page.ToString(CultureInfo.InvariantCulture);
            progress.Report($"{number}/{all.ToString(CultureInfo.InvariantCulture)}");
            var picture = new ExternalTool("pdftoppm", "-r", Resolution, "-gray", "-png", "-f", number, "-l", number, "-scale-to", "3508", "-").Run(file.Bytes, cancellationToken);
            read.Add(picture.ExitCode == 0 && picture.Bytes.Length > 0 ? Recognise(picture.Bytes, cancellationToken) : new RecognisedPage([], 0, []));
        }
        return read;
    }

    public Extract ReadPicture(SourceFile file, CancellationToken cancellationToken)
    {
        progress.Report("1/1");
        var page = Recognise(file.Bytes, cancellationToken);
        return Of([page], [string.Join('\n', page.Lines)]);
    }

    private static RecognisedPage Recognise(byte[] picture, CancellationToken cancellationToken)
    {
        var output = Recogniser.Run(picture, cancellationToken);
        return RecognisedPage.Of(output.ExitCode == 0 ? output.Text : "");
    }

    /// <summary>What the recognised pages say of themselves, over the text of all pages.</summary>
    public static Extract Of(IReadOnlyList<RecognisedPage> recognised, IReadOnlyList<string> pages)
    {
        var withWords = recognised.Where(page => page.Lines.Count > 0).ToList();
        return new Extract(PageLayout.Lines(pages))
        {
            Wrapped = true,
            OcrConfidence = withWords.Count == 0 ? 0 : Math.Round(withWords.Average(page => page.Confidence), 1),
            HeadIsRecognised = true,
            UnsureNumbers = [.. recognised.SelectMany(page => page.UnsureWords)],
            Warnings = [ReasonCode.OcrText],
        };
    }
}
