using System.Text.Json;
using Archive.Index;
using Archive.Search;

namespace Speed;

/// <summary>The texts of a question set, asked of an archive as the bot asks: both stages of ranking, the best ten.</summary>
internal sealed class Questions
{
    private const int Most = 1000;
    private const int Best = 10;

    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly PassageSearcher searcher = new();

    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>At most a thousand, evenly from the sets together.</summary>
    public static Questions Read(IReadOnlyList<FileInfo> sets)
    {
        var all = sets.SelectMany(set => File.ReadLines(set.FullName)).Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToList();
        return new() { Texts = all.Count <= Most ? all : [.. Enumerable.Range(0, Most).Select(i => all[(int)((long)i * all.Count / Most)])] };
    }

    public SearchResult Ask(ArchiveReader reader, string text, DocumentFilter? filter = null)
    {
        using var snapshot = reader.Snapshot();
        return searcher.Find(snapshot, PassageQuery.Read(text, Today), filter ?? DocumentFilter.All, Best);
    }
}
