using Indexer.Reading.Encodings;
using Indexer.Reading.Lines;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Indexer.Reading.Formats;

/// <summary>Markdown, with pipe tables and a front matter that is skipped.</summary>
internal sealed class MarkdownReader : DocumentReader
{
    // Markdig refuses deeper nesting by itself; a file that tries is not read at all.
    private const int DeepestQuote = 64;
    private const int MostOpenBrackets = 1_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        var decoded = TextDecoder.Decode(file.Bytes, file.Id);
        if (IsTooDeep(decoded.Text))
        {
            // What nests like that is an attack on parsers; the words in it are still words.
            yield return new Extract([.. decoded.Text.Split('\n').Select(text => new Line(text.TrimStart('>', ' ')))])
            {
                Warnings = [.. decoded.Warnings, ReasonCode.DepthLimit],
            };
            yield break;
        }
        var lines = new List<Line>();
        Collect(Markdown.Parse(decoded.Text, Pipeline), lines, "");
        yield return new Extract(lines) { Warnings = decoded.Warnings };
    }

    private static bool IsTooDeep(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line[..Math.Min(line.Length, 4 * DeepestQuote)].Count('>') > DeepestQuote) return true;
            if (line.Count('[') > MostOpenBrackets) return true;
        }
        return false;
    }

    private static void Collect(ContainerBlock parent, List<Line> lines, string marker)
    {
        foreach (var block in parent)
        {
            switch (block)
            {
                case Table table:
                    lines.AddRange(table.OfType<TableRow>().Select(row => Line.Row([.. row.OfType<TableCell>().Select(CellText)])));
                    lines.Add(new Line(""));
                    break;
                case ListBlock list:
                    foreach (var item in list.OfType<ListItemBlock>()) Collect(item, lines, Marker(list, item));
                    break;
                case ContainerBlock container:
                    Collect(container, lines, marker);
                    break;
                case HeadingBlock heading:
                    AddLines(lines, InlineText(heading.Inline), LineKind.Heading, "");
                    break;
                case ParagraphBlock paragraph:
                    AddLines(lines, InlineText(paragraph.Inline), LineKind.Text, marker);
                    break;
                case CodeBlock code and not Markdig.Extensions.Yaml.YamlFrontMatterBlock:
                    AddLines(lines, code.Lines.ToString(), LineKind.Text, marker);
                    break;
                default:
                    break;
            }
            marker = "";
        }
    }

    /// <summary>"1. " of a numbered list is the number of a khoản; a bullet before "a)" is the converter's.</summary>
    private static string Marker(ListBlock list, ListItemBlock item) =>
        list.IsOrdered ? $"{item.Order}{list.OrderedDelimiter} " : "- ";

    private static string CellText(TableCell cell)
    {
        var lines = new List<Line>();
        Collect(cell, lines, "");
        return string.Join('\n', lines.Select(line => line.Text));
    }

    private static void AddLines(List<Line> lines, string text, LineKind kind, string marker)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            lines.Add(new Line(MarkedPoint(marker, line), kind));
            marker = "";
        }
    }

    private static string MarkedPoint(string marker, string line) =>
        marker == "- " && line.Length > 2 && (line[1] == ')' || line[2] == ')') ? line : marker + line;

    private static string InlineText(ContainerInline? inline)
    {
        if (inline is null) return "";
        var text = new System.Text.StringBuilder();
        foreach (var part in inline.Descendants())
        {
            switch (part)
            {
                case LiteralInline literal when !IsPicture(literal.Parent):
                    text.Append(literal.Content.ToString());
                    break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase): text.Append('\n'); break;
                case LineBreakInline: text.Append('\n'); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.ToString()); break;
                default: break;
            }
        }
        return text.ToString();
    }

    private static bool IsPicture(ContainerInline? parent) =>
        parent is LinkInline { IsImage: true } || (parent?.Parent is { } above && IsPicture(above));
}
