using System.Text.Json.Serialization;
using Archive.Index;

namespace Bot.Answering;

internal enum AnswerKind
{
    Answer,
    Documents,
    Clarify,
    NotFound,
    Refused,
    Help,
}

/// <summary>What goes out: <paramref name="Text"/> carries the marks [1]…[n] of <see cref="Citations"/>
/// and is kept short; <see cref="Sentences"/> hold all of it. The JSON form is a contract of the project.</summary>
internal sealed record CitedAnswer(
    [property: JsonConverter(typeof(CamelCaseEnum<AnswerKind>))] AnswerKind Kind,
    string Text)
{
    public IReadOnlyList<AnswerSentence> Sentences { get; init; } = [];

    public IReadOnlyList<AnswerCitation> Citations { get; init; } = [];

    public required Understood Understood { get; init; }

    /// <summary>The day that effect is told for.</summary>
    public required DateOnly AsOf { get; init; }

    public int Generation { get; init; }

    /// <summary>Whom to ask when the archive does not tell.</summary>
    public string? Contact { get; init; }

    /// <summary>Further questions, or nearest documents, a click away.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The last of <see cref="Sentences"/>, which <see cref="Text"/> leaves out.</summary>
    [JsonIgnore]
    public IReadOnlyList<AnswerSentence> Left { get; init; } = [];

    /// <summary>What a list was asked by, when it shows only the first of more documents.</summary>
    [JsonIgnore]
    public WholeList? ListedBy { get; init; }
}

internal sealed record AnswerSentence(string Text, IReadOnlyList<int> Citations);

/// <summary>All documents of a list: by what they were chosen, and how many they are.</summary>
internal sealed record WholeList(DocumentFilter Filter, int Count);
