using Archive.Documents;
using Archive.Index;

namespace Speed;

/// <summary>The same questions with filters, the first time in a commit and then again.</summary>
internal sealed record FilterSpeed(string Filter, int Documents, double FirstMs, Latencies Again)
{
    private static readonly (string Name, DocumentFilter Filter)[] Filters =
    [
        ("none", DocumentFilter.All),
        ("kind", new() { Kind = DocumentKind.TryParse("Công văn") }),
        ("issuer", new() { Issuer = Issuer.TryParse("Sở Nội vụ") }),
        ("month", new() { Dated = new(new(2024, 5, 1), new(2024, 5, 31)) }),
        ("year", new() { Dated = new(new(2024, 1, 1), new(2024, 12, 31)) }),
        ("kind, issuer and year", new() { Kind = DocumentKind.TryParse("Quyết định"), Issuer = Issuer.TryParse("UBND tỉnh"), Dated = new(new(2025, 1, 1), new(2025, 12, 31)) }),
    ];

    public static IReadOnlyList<FilterSpeed> Measure(DirectoryInfo index, Questions questions)
    {
        using var reader = new ArchiveReader(index.FullName);
        foreach (var text in questions.Texts) questions.Ask(reader, text);
        return [.. Filters.Select(filter => Measure(reader, questions, filter.Name, filter.Filter))];
    }

    private static FilterSpeed Measure(ArchiveReader reader, Questions questions, string name, DocumentFilter filter)
    {
        using var snapshot = reader.Snapshot();
        var first = Latencies.Of(questions.Texts.Take(1), text => questions.Ask(reader, text, filter));
        return new(name, snapshot.Count(filter), first.Most, Latencies.Of(questions.Texts, text => questions.Ask(reader, text, filter)));
    }
}
