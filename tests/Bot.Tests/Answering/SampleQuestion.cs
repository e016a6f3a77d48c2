using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

/// <summary>
/// A question about the sample corpus and what its answer must be: every group of <c>must_contain</c> needs one of its alternatives,
/// every <c>cite</c> a citation of a file so named. Compared after NFC and lower-casing; accents count.
/// </summary>
internal sealed record SampleQuestion(string Id, string Text, string Behaviour)
{
    public string? After { get; init; }

    public string[]? Accept { get; init; }

    [JsonPropertyName("must_contain")]
    public string[][] MustContain { get; init; } = [];

    [JsonPropertyName("must_not_contain")]
    public string[] MustNotContain { get; init; } = [];

    public string[] Cite { get; init; } = [];

    public static IReadOnlyList<SampleQuestion> ReadAll() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Bot.Tests", "Answering", "sample_questions.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<SampleQuestion>(line, JsonSerializerOptions.Web)!),
    ];

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public string? Fault(CitedAnswer answer)
    {
        string[] behaviours = answer.Kind switch
        {
            AnswerKind.Answer => ["answer", "correct_premise"],
            AnswerKind.Documents => ["answer", "documents", "clarify"],
            AnswerKind.Clarify => ["clarify"],
            AnswerKind.NotFound => ["not_found"],
            AnswerKind.Refused => ["refused"],
            _ => ["help"],
        };
        if (!behaviours.Intersect((Accept ?? []).Append(Behaviour)).Any()) return $"{answer.Kind} instead of {Behaviour}";
        var text = Plain(answer.Text);
        if (MustContain.FirstOrDefault(group => !group.Any(part => text.Contains(Plain(part), StringComparison.Ordinal))) is { } missing)
            return $"lacks {string.Join(" | ", missing)}";
        if (MustNotContain.FirstOrDefault(part => text.Contains(Plain(part), StringComparison.Ordinal)) is { } wrong) return $"holds {wrong}";
        return Cite.FirstOrDefault(file => !answer.Citations.Any(citation => citation.File?.Contains(file, StringComparison.Ordinal) == true)) is { } uncited
            ? $"does not cite {uncited}"
            : null;
    }

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
