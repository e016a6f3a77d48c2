using System.Text.Json;
using System.Text.Json.Serialization;

namespace Quality;

/// <summary>What a run found for a question, at most twenty ids, as kept in a file to compare a later run with.</summary>
internal sealed record KeptAnswer(string Set, EvalQuestion Question, string[] Found)
{
    /// <summary>Place of the first relevant document from 1; null when it was not found.</summary>
    public int? Rank => Array.FindIndex(Found, Question.Relevant.Contains) is >= 0 and var at ? at + 1 : null;
}

/// <summary>A file of a line of JSON a question.</summary>
internal static class KeptAnswers
{
    public static void Write(FileInfo file, IEnumerable<KeptAnswer> answers)
    {
        using var writer = new StreamWriter(file.FullName);
        foreach (var answer in answers) writer.WriteLine(JsonSerializer.Serialize(answer, KeptJson.Default.KeptAnswer));
    }

    public static IReadOnlyList<KeptAnswer> Read(FileInfo file) =>
        [.. File.ReadLines(file.FullName).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize(line, KeptJson.Default.KeptAnswer)!)];
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(KeptAnswer))]
internal sealed partial class KeptJson : JsonSerializerContext;
