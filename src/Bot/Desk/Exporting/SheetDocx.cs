using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Bot.Desk.Exporting;

/// <summary>
/// A sheet as a Word document: a numbered list of citations, each with its link and remarks; what the list is stands first. The package
/// is the SDK's; the text goes straight into its part, for ten thousand entries as objects take seconds.
/// </summary>
internal static class SheetDocx
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Write(Sheet sheet)
    {
        using var content = new MemoryStream();
        using (var document = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = sheet.Title;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = SheetStyles.All();
            using var part = main.GetStream(FileMode.Create);
            using var xml = XmlWriter.Create(part, new() { CheckCharacters = false });
            xml.WriteStartElement("w", "document", Namespace);
            xml.WriteStartElement("body", Namespace);
            WriteLine(xml, SheetStyles.Title, sheet.Title);
            foreach (var (name, value) in sheet.About) WriteLine(xml, SheetStyles.Small, $"{name}: {value}");
            for (var i = 0; i < sheet.Rows.Count; i++) WriteEntry(xml, sheet.Rows[i], i + 1);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return content.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, SheetRow row, int at)
    {
        WriteLine(xml, SheetStyles.Entry, $"{at.ToString(CultureInfo.InvariantCulture)}. {row.Entry}");
        if (row.Url is { } url && !url.Contains('"', StringComparison.Ordinal)) WriteLine(xml, SheetStyles.Link, url, link: true);
        foreach (var note in row.Notes) WriteLine(xml, SheetStyles.Small, note);
    }

    /// <summary>A paragraph. A link is a field, not a relationship of the package, which would be looked through for each one added.</summary>
    private static void WriteLine(XmlWriter xml, string style, string text, bool link = false)
    {
        xml.WriteStartElement("p", Namespace);
        xml.WriteStartElement("pPr", Namespace);
        xml.WriteStartElement("pStyle", Namespace);
        xml.WriteAttributeString("val", Namespace, style);
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (link)
        {
            xml.WriteStartElement("fldSimple", Namespace);
            xml.WriteAttributeString("instr", Namespace, $"HYPERLINK \"{text}\"");
        }
        xml.WriteStartElement("r", Namespace);
        xml.WriteStartElement("t", Namespace);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Printable(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (link) xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Control characters that slipped into a title are not allowed in XML 1.0.</summary>
    private static string Printable(string text) =>
        text.All(IsAllowed) ? text : string.Concat(text.Select(letter => IsAllowed(letter) ? letter : ' '));

    private static bool IsAllowed(char letter) => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter);
}
