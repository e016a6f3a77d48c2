using System.Globalization;
using System.Text;

namespace Bot.Channels.Web.Api;

/// <summary>A list of documents as CSV (RFC 4180) that Excel opens with its Vietnamese letters.</summary>
internal static class DocumentCsv
{
    // Without the mark Excel takes UTF-8 for the machine's code page.
    private const char ByteOrderMark = '\uFEFF';

    public static string Write(IEnumerable<DocumentRecord> documents)
    {
        var csv = new StringBuilder().Append(ByteOrderMark).Append("number,kind,title,issuer,issued,effective,expired,published,class,url,source\r\n");
        foreach (var one in documents)
        {
            string?[] cells =
            [
                one.Number, one.Kind, one.Title, one.Issuer, Iso(one.Issued), Iso(one.Effective), Iso(one.Expired), Iso(one.Published),
                one.SourceClass == Archive.Documents.SourceClass.News ? "news" : "official", one.Url, one.Source,
            ];
            csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }
        return csv.ToString();
    }

    /// <summary>A cell that begins like a formula gets an apostrophe: a title from outside must not run in somebody's Excel (OWASP, CSV injection).</summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
