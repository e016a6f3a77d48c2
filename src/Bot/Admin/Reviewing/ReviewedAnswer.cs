using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;

namespace Bot.Admin.Reviewing;

/// <summary>An answer that an editor wrote and stands for: the question in public words, the answer, and what it rests on.</summary>
internal sealed record ReviewedAnswer(string Question, string Answer, string Basis)
{
    public const int LongestQuestion = 300;
    public const int LongestAnswer = 3_000;
    public const int LongestBasis = 500;

    private const int LeastOfAnswer = 20;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>What keeps it from being published; null when nothing does.</summary>
    public string? Wrong() =>
        Question.Length is < 10 or > LongestQuestion ? AdminReplies.ReviewedQuestion
        : Answer.Length is < LeastOfAnswer or > LongestAnswer ? AdminReplies.ReviewedText
        : Basis.Length is 0 or > LongestBasis ? AdminReplies.ReviewedBasis
        : null;

    /// <summary>The document, as the archive will hold it.</summary>
    public string ToText() => $"{OneLine(Question)}\n\nHỏi: {OneLine(Question)}\n\nTrả lời: {Answer.ReplaceLineEndings("\n").Trim()}\n\nCăn cứ: {OneLine(Basis)}\n";

    /// <summary>Its facts: published like news, with no number of its own, whatever numbers it names.</summary>
    public string ToSidecar(DateOnly day, string? publisher)
    {
        var facts = new JsonObject
        {
            ["title"] = OneLine(Question),
            ["published"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["section"] = Replies.ReviewedSection,
            ["number"] = null,
            ["kind"] = null,
            ["issuer"] = null,
        };
        if (publisher is { Length: > 0 }) facts["publisher"] = publisher;
        return facts.ToJsonString(Readable) + "\n";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
