using Archive.Documents;

namespace Bot.Answering.Asking;

/// <summary>What a conversation is about: the documents last cited, the number and the person last spoken of, the last question.</summary>
internal sealed record Focus
{
    public static readonly Focus Nothing = new();

    /// <summary>Ids of documents, the most important first.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    public DocumentNumber? Number { get; init; }

    public string? Person { get; init; }

    /// <summary>The last question as it was understood, with what it leant on already put in.</summary>
    public string? Question { get; init; }

    public bool IsEmpty => Documents.Count == 0 && Number is null && Question is null;
}
