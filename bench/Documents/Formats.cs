using System.IO.Compression;
using System.Net;
using System.Text;

namespace Documents;

/// <summary>Writes the lines of a document as .txt, .md, .html or .docx.</summary>
internal static class Formats
{
    public static readonly IReadOnlyList<string> All = [".txt", ".md", ".html", ".docx"];

    private const string Types = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private const string Relationships = """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    public static void Write(string path, IEnumerable<string> lines)
    {
        switch (Path.GetExtension(path))
        {
            case ".docx": WriteDocx(path, lines); break;
            case ".html": File.WriteAllText(path, Page(lines)); break;
            case ".md": File.WriteAllText(path, string.Join("\n\n", lines)); break;
            default: File.WriteAllText(path, string.Join('\n', lines)); break;
        }
    }

    private static string Page(IEnumerable<string> lines) =>
        "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Văn bản</title></head><body><ul><li><a href=\"/\">Trang chủ</a></li><li><a href=\"/v\">Văn bản</a></li></ul><div id=\"noi-dung\">"
        + string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>\n")) + "</div></body></html>";

    private static void WriteDocx(string path, IEnumerable<string> lines)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Add("[Content_Types].xml", Types);
        Add("_rels/.rels", Relationships);
        Add("word/document.xml", """<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"""
            + string.Concat(lines.Select(line => $"<w:p><w:r><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(line)}</w:t></w:r></w:p>")) + "</w:body></w:document>");

        void Add(string name, string content)
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
    }
}
