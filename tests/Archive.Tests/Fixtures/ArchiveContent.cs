using System.Globalization;
using Archive.Documents;
using Archive.Index;
using Archive.Search;

namespace Archive.Tests.Fixtures;

/// <summary>All that can be got out of an archive, as lines to compare.</summary>
internal static class ArchiveContent
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    public static List<string> Answers(ArchiveSnapshot snapshot, IReadOnlyList<string> questions)
    {
        var searcher = new PassageSearcher();
        return
        [
            .. from question in questions
               from filter in new[] { DocumentFilter.All, new DocumentFilter { Class = SourceClass.Official } }
               let found = searcher.Find(snapshot, PassageQuery.Read(question, Today), filter, 20).Kept
               from hit in found
               select string.Create(CultureInfo.InvariantCulture, $"{question}: {hit.Document.Slug} {hit.Passage.Ordinal} {hit.Score:R}"),
        ];
    }

    public static List<string> LookUps(ArchiveSnapshot snapshot)
    {
        var all = snapshot.List(DocumentFilter.All, int.MaxValue);
        var lines = new List<string> { $"{snapshot.DocumentCount} documents, {snapshot.PassageCount} passages" };
        foreach (var document in all)
        {
            snapshot.FindBySlug(document.Slug).ShouldBe(document);
            snapshot.FindById(document.Facts.Id).ShouldBe(document);
            lines.Add($"{document.Slug} {document.Facts}");
            lines.Add(snapshot.ReadText(document));
            lines.AddRange(snapshot.ReadPassages(document).Select(passage => passage.ToString()));
            lines.AddRange(snapshot.RelationsOf(document).Select(relation => relation.ToString()));
            lines.AddRange(snapshot.RelationsTo(document).Select(edge => $"{edge.Source.Slug} {edge.Relation} {edge.Quote}"));
        }
        foreach (var number in all.Select(document => document.Facts.Number).OfType<DocumentNumber>().Distinct())
        {
            lines.Add($"{number}: {string.Join(' ', snapshot.FindByNumber(number).Select(document => document.Slug))}");
            lines.Add($"{number}: {string.Join(' ', snapshot.FindMentions(number, 7).Select(mention => $"{mention.Document.Slug}#{mention.Passage.Ordinal}"))}");
            lines.Add($"{number}: {snapshot.Count(new() { Number = number })}");
        }
        foreach (var kind in new[] { "Quyết định", "Công văn", "Nghị quyết" })
            lines.Add(string.Join(' ', snapshot.List(new() { Kind = new(kind, null) }, 10, 3).Select(document => document.Slug)));
        return lines;
    }
}
