using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Desk.Exporting;

/// <summary>A sheet as a Word document: a numbered list of citations, each with its link and remarks; what the list is stands first.</summary>
internal static class SheetDocx
{
    private const string Font = "Times New Roman";

    public static byte[] Write(Sheet sheet)
    {
        using var content = new MemoryStream();
        using (var document = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.PackageProperties.Title = sheet.Title;
            using var writer = OpenXmlWriter.Create(main);
            writer.WriteStartElement(new Document());
            writer.WriteStartElement(new Body());
            writer.WriteElement(Line(Run(sheet.Title, size: 16, bold: true)));
            foreach (var (name, value) in sheet.About) writer.WriteElement(Line(Run($"{name}: ", size: 10, bold: true), Run(value, size: 10)));
            for (var i = 0; i < sheet.Rows.Count; i++)
                foreach (var line in Entry(main, sheet.Rows[i], i + 1)) writer.WriteElement(line);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        return content.ToArray();
    }

    private static IEnumerable<Paragraph> Entry(MainDocumentPart main, SheetRow row, int at)
    {
        yield return Line(Run($"{at.ToString(System.Globalization.CultureInfo.InvariantCulture)}. {row.Entry}", size: 12));
        if (Uri.TryCreate(row.Url, UriKind.Absolute, out var url))
            yield return Line(new Hyperlink(Run(row.Url!, size: 10, link: true)) { Id = main.AddHyperlinkRelationship(url, isExternal: true).Id });
        foreach (var note in row.Notes) yield return Line(Run(note, size: 10));
    }

    private static Paragraph Line(params OpenXmlElement[] runs)
    {
        var line = new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "60" }));
        line.Append(runs);
        return line;
    }

    private static Run Run(string text, int size, bool bold = false, bool link = false)
    {
        var properties = new RunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font });
        if (bold) properties.Append(new Bold());
        if (link) properties.Append(new Color { Val = "0563C1" });
        // Half points.
        properties.Append(new FontSize { Val = (2 * size).ToString(System.Globalization.CultureInfo.InvariantCulture) });
        if (link) properties.Append(new Underline { Val = UnderlineValues.Single });
        return new Run(properties, new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>Control characters that slipped into a title are not allowed in XML 1.0.</summary>
    private static string Printable(string text) => string.Concat(text.Select(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : ' '));
}
