using Archive.Documents;
using Archive.Index;
using Archive.Text;

namespace Archive.Tests.Fixtures;

/// <summary>A document with its passages, as the splitter would hand them on: one a paragraph.</summary>
internal sealed record InventedDocument(OfficialDocument Document, IReadOnlyList<Passage> Passages)
{
    public string Id => Document.Facts.Id;

    public static InventedDocument Of(DocumentFacts facts, params string[] paragraphs)
    {
        var passages = new List<Passage>(paragraphs.Length);
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            var ordinal = passages.Count + 1;
            passages.Add(new(ordinal, new Place { Doan = ordinal }, $"Mục {ordinal}", new TextSpan(start, paragraph.Length), paragraph));
            start += paragraph.Length + 1;
        }
        return new(new(facts, string.Join('\n', paragraphs)), passages);
    }

    public static InventedDocument Of(string id, params string[] paragraphs) => Of(new DocumentFacts { Id = id, Title = id }, paragraphs);

    public void PutInto(ArchiveWriter writer) => writer.Put(Document, Passages);
}
