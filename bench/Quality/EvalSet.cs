using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quality;

/// <summary>A question with the ids of the documents that answer it; type and answer spans where the makers gave them.</summary>
internal sealed record EvalQuestion(string Id, string Text, string[] Relevant, string? Type = null, string[]? Answers = null);

/// <summary>A folder with queries.jsonl and its corpus: corpus.jsonl, or corpus.ref, one line with the path of the corpus it borrows.</summary>
internal sealed record EvalSet(string Name, FileInfo Corpus, IReadOnlyList<EvalQuestion> Questions)
{
    public static EvalSet Read(DirectoryInfo folder)
    {
        var questions = File.ReadLines(Path.Combine(folder.FullName, "queries.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize(line, EvalJson.Default.EvalQuestion)!)
            .ToList();
        return new(folder.Name, CorpusOf(folder), questions);
    }

    /// <summary>The set in a folder, or every set below it.</summary>
    public static IReadOnlyList<EvalSet> ReadOneOrAll(DirectoryInfo folder) => IsSet(folder)
        ? [Read(folder)]
        : [.. folder.EnumerateDirectories().Where(IsSet).OrderBy(set => set.Name, StringComparer.Ordinal).Select(Read)];

    private static bool IsSet(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "queries.jsonl"));

    private static FileInfo CorpusOf(DirectoryInfo folder)
    {
        var reference = new FileInfo(Path.Combine(folder.FullName, "corpus.ref"));
        return reference.Exists
            ? new(Path.GetFullPath(Path.Combine(folder.FullName, File.ReadAllText(reference.FullName).Trim())))
            : new(Path.Combine(folder.FullName, "corpus.jsonl"));
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EvalQuestion))]
internal sealed partial class EvalJson : JsonSerializerContext;
