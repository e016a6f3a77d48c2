using System.Globalization;
using Archive.Documents;
using Archive.Text;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Facts;

/// <summary>
/// The table of attributes a portal shows beside a document: "Số ký hiệu | 155/UBND-KGVX", "Ngày ban hành : 18/01/2023".
/// The document's own text comes first; the table fills what the text leaves open.
/// </summary>
internal sealed class AttributeTable
{
    private static readonly Dictionary<string, string> Labels = EmbeddedTable.Rows("attribute_labels.tsv").ToDictionary(row => row[0], row => row[1]);

    private readonly Dictionary<string, string> values = [];

    private AttributeTable()
    {
    }

    public bool IsEmpty => values.Count < 3;

    /// <summary>The attributes, and the lines that do not belong to the table.</summary>
    public static (AttributeTable Table, IReadOnlyList<Line> Others) Take(IReadOnlyList<Line> lines)
    {
        var table = new AttributeTable();
        var rest = lines.Where(line => !table.Read(line)).ToList();
        return table.IsEmpty ? (new AttributeTable(), lines) : (table, rest);
    }

    private bool Read(Line line)
    {
        var read = false;
        if (line.Cells is { Count: >= 2 and <= 8 } cells)
            for (var i = 0; i + 1 < cells.Count; i += 2) read |= Set(cells[i], cells[i + 1]);
        else if (line.Kind != LineKind.Row && line.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 40 and var colon)
            read = Set(line.Text[..colon], line.Text[(colon + 1)..]);
        return read;
    }

    private bool Set(string label, string value)
    {
        // Labels are compared folded, with i for y ("Số kí hiệu" and "Số ký hiệu").
        var key = Folding.Fold(Blanks.Collapse(label)).Trim(' ', ':', '*').Replace('y', 'i');
        if (!Labels.TryGetValue(key, out var field)) return false;
        value = Blanks.Collapse(value).Trim(' ', ',', ':');
        if (value.Length > 0 && value is not "--") values.TryAdd(field, value);
        return true;
    }

    public DocumentFacts Fill(DocumentFacts facts)
    {
        if (IsEmpty) return facts;
        return facts with
        {
            Class = SourceClass.Official,
            Title = facts.Number is not null && facts.Title.Length > 0 ? facts.Title : Value("title") ?? facts.Title,
            Number = facts.Number ?? (Value("number") is { } number ? DocumentNumber.TryParse(number) ?? FirstIn(number) : null),
            Kind = facts.Kind ?? (Value("kind") is { } kind ? DocumentKind.TryParse(kind) : null),
            Issuer = facts.Issuer ?? (Value("issuer") is { } issuer ? Issuer.TryParse(issuer) : null),
            Issued = facts.Issued ?? Day("issued"),
            Effective = facts.Effective ?? Day("effective"),
            Expired = facts.Expired ?? Day("expired"),
            Published = facts.Published ?? Day("published"),
            PublishedBy = facts.PublishedBy ?? (Day("published") is null ? null : DayOrigin.Label),
            Signer = facts.Signer ?? Value("signer"),
            SignerCapacity = facts.SignerCapacity ?? Value("capacity"),
        };
    }

    private static DocumentNumber? FirstIn(string text) => DocumentNumber.FindAll(text) is [var first, ..] ? first.Number : null;

    private string? Value(string field) => values.GetValueOrDefault(field);

    private DateOnly? Day(string field) =>
        Value(field) is { } text && DateOnly.TryParseExact(text.Split(' ')[0].Replace('-', '/').Replace('.', '/'), "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
