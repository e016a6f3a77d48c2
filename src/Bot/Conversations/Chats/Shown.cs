using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Answering;

namespace Bot.Conversations.Chats;

/// <summary>
/// What was shown with a reply, as kept for its buttons: the sources, and what each choice does. <see cref="Answer"/> is the key of the answer that it is
/// about: its own, or that of the answer above.
/// </summary>
internal sealed record Shown(string Answer, IReadOnlyList<AnswerCitation> Citations, IReadOnlyList<ShownChoice> Choices)
{
    /// <summary>Sentences of the answer that were not shown yet, or not whole.</summary>
    public IReadOnlyList<AnswerSentence> Rest { get; init; } = [];

    /// <summary>Further questions.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, ShownJson.Default.Shown);

    public static Shown? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, ShownJson.Default.Shown);
}

/// <summary><paramref name="Does"/>: "sources", "sources 5" (from the sixth on), "more", "ask …", "useful", "useless", "reason …", "officer", "send".</summary>
internal sealed record ShownChoice(string Title, string Does);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Shown))]
internal sealed partial class ShownJson : JsonSerializerContext;
