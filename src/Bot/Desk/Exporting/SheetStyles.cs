using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Desk.Exporting;

/// <summary>How the lines of an exported Word list look; the font is that of official documents (30/2020/NĐ-CP, Phụ lục I).</summary>
internal static class SheetStyles
{
    public const string Title = "Title";
    public const string Entry = "Entry";
    public const string Link = "Link";
    public const string Small = "Small";

    private const string Font = "Times New Roman";

    public static Styles All() => new(
        Style(Title, size: 16, new Bold()),
        Style(Entry, size: 12),
        Style(Link, size: 10, new Color { Val = "0563C1" }),
        Style(Small, size: 10));

    private static Style Style(string id, int size, DocumentFormat.OpenXml.OpenXmlElement? look = null)
    {
        var letters = new StyleRunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font });
        if (look is not null) letters.Append(look);
        // Half points.
        letters.Append(new FontSize { Val = (2 * size).ToString(CultureInfo.InvariantCulture) });
        return new Style(new StyleName { Val = id }, new StyleParagraphProperties(new SpacingBetweenLines { After = "60" }), letters)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }
}
