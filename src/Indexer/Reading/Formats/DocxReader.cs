using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>Word documents: paragraphs and tables in reading order, without hidden runs, deletions and fields' codes.</summary>
internal sealed class DocxReader : DocumentReader
{
    private const int MostCharacters = 10_000_000;

    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        var package = PackageCheck.Of(file, cancellationToken);
        var body = new BodyLines();
        var settings = new OpenSettings { MaxCharactersInPart = MostCharacters, AutoSave = false };
        try
        {
            using var stream = new MemoryStream(package.Bytes, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, settings);
            var root = document.MainDocumentPart?.Document?.Body
                ?? throw new UnreadableDocumentException(ReasonCode.Corrupt, $"{file.Id}: no word/document.xml in it.");
            body.Numbering = new ListNumbers(document.MainDocumentPart.NumberingDefinitionsPart?.Numbering, document.MainDocumentPart.StyleDefinitionsPart?.Styles);
            body.AddBlocks(root);
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or InvalidOperationException or ArgumentException)
        {
            throw new UnreadableDocumentException(ReasonCode.Corrupt, $"{file.Id}: {e.Message}", e);
        }
        var warnings = body.HadHiddenText ? [.. package.Warnings, ReasonCode.HiddenText] : package.Warnings;
        yield return new Extract(body.Lines) { Warnings = warnings };
    }

    /// <summary>Walks the body; depth was limited before the document was opened.</summary>
    private sealed class BodyLines
    {
        public List<Line> Lines { get; } = [];

        public bool HadHiddenText { get; private set; }

        public ListNumbers? Numbering { get; set; }

        public void AddBlocks(OpenXmlElement parent)
        {
            foreach (var child in parent.ChildElements)
            {
                switch (child)
                {
                    case Paragraph paragraph: AddParagraph(paragraph); break;
                    case Table table:
                        AddTable(table);
                        Lines.Add(new Line(""));
                        break;
                    case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun: AddBlocks(child); break;
                    default: break;
                }
            }
        }

        private void AddParagraph(Paragraph paragraph)
        {
            var kind = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) == true
                ? LineKind.Heading
                : LineKind.Text;
            var text = TextOf(paragraph);
            if (text.Trim().Length > 0) text = Numbering?.Next(paragraph) + text;
            foreach (var line in text.Split('\n')) Lines.Add(new Line(line, kind));
        }

        private void AddTable(Table table)
        {
            foreach (var row in table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table))
            {
                var cells = row.Descendants<TableCell>()
                    .Where(cell => cell.Ancestors<TableRow>().First() == row)
                    .Select(cell => string.Join('\n', cell.Descendants<Paragraph>().Select(TextOf)).Trim())
                    .ToList();
                Lines.Add(Line.Row(cells));
            }
        }

        private string TextOf(Paragraph paragraph)
        {
            var text = new StringBuilder();
            foreach (var run in paragraph.Descendants<Run>())
            {
                if (run.Ancestors<Paragraph>().First() != paragraph || run.Ancestors<DeletedRun>().Any()) continue;
                if (run.RunProperties?.Vanish is { } vanish && vanish.Val?.Value != false)
                {
                    HadHiddenText |= run.InnerText.Length > 0;
                    continue;
                }
                foreach (var piece in run.ChildElements)
                {
                    text.Append(piece switch
                    {
                        Text words => words.Text,
                        TabChar => "\t",
                        Break or CarriageReturn => "\n",
                        NoBreakHyphen => "-",
                        _ => "",
                    });
                }
            }
            return text.ToString();
        }
    }
}
