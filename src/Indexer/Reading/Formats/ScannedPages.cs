using System.Globalization;

namespace Indexer.Reading.Formats;

/// <summary>
/// Which pages of a PDF are pictures of pages: covered by an image, with no more text over it than a stamp. Single pages of a
/// digital document may be, as when the signed page was scanned.
/// </summary>
internal static class ScannedPages
{
    // The stamp of a portal or of a digital signature says so much.
    private const int StampLetters = 200;

    // A4 has 97 square inches; a scan may have been cut, a seal or a photo is far smaller.
    private const double PageArea = 40;

    private static readonly ExternalTool Images = new("pdfimages", "-list", "-");

    /// <summary>Numbers of the pages, from 1.</summary>
    public static IReadOnlyList<int> Of(SourceFile file, IReadOnlyList<string> pages, CancellationToken cancellationToken)
    {
        var letters = pages.Select(page => page.Count(char.IsLetter)).ToList();
        if (letters.TrueForAll(count => count >= StampLetters)) return [];
        // Without a letter anywhere the text is drawn, as pictures or as outlines.
        if (letters.TrueForAll(count => count == 0)) return [.. Enumerable.Range(1, pages.Count)];
        var covered = Covered(file, cancellationToken);
        return [.. Enumerable.Range(1, pages.Count).Where(page => letters[page - 1] < StampLetters && covered.Contains(page))];
    }

    private static HashSet<int> Covered(SourceFile file, CancellationToken cancellationToken)
    {
        if (!Images.IsInstalled) return [];
        var areas = new Dictionary<int, double>();
        // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
        foreach (var row in Images.Run(file.Bytes, cancellationToken).Text.Split('\n'))
        {
            var cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length < 14 || cells[2] != "image" || !int.TryParse(cells[0], CultureInfo.InvariantCulture, out var page)) continue;
            // A scanner may cut a page into strips.
            areas[page] = areas.GetValueOrDefault(page) + (Inches(cells[3], cells[12]) * Inches(cells[4], cells[13]));
        }
        return [.. areas.Where(area => area.Value >= PageArea).Select(area => area.Key)];
    }

    private static double Inches(string pixels, string pixelsAnInch) =>
        double.TryParse(pixels, CultureInfo.InvariantCulture, out var length) && double.TryParse(pixelsAnInch, CultureInfo.InvariantCulture, out var density) && density > 0
            ? length / density
            : 0;
}
