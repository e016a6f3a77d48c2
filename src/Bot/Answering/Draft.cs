using Archive.Documents;
using Archive.Index;
using Bot.Answering.Asking;

namespace Bot.Answering;

/// <summary>A sentence of an answer, without its marks, and what it rests on; small talk rests on nothing.</summary>
internal sealed record Statement(string Text, IReadOnlyList<Quotation> Quotations)
{
    public Statement(string text, Quotation quotation)
        : this(text, [quotation])
    {
    }

    /// <summary>Stands on a line of its own: an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>How many characters must stay when it is shortened: the name before a title. Null for what stays whole.</summary>
    public int? Essential { get; init; }

    /// <summary>An item of a list that names a document and its matter.</summary>
    public static Statement Item(DocumentFacts facts, Quotation quotation)
    {
        var name = $"• {Replies.Name(facts)}";
        var text = $"• {Replies.NameWithTitle(facts)}";
        return new Statement(text, quotation) { IsItem = true, Essential = text.StartsWith(name, StringComparison.Ordinal) ? name.Length : null };
    }

    /// <summary>Of a quotation of several sentences the one that answers; null when all of it does.</summary>
    public string? Answering { get; init; }

    /// <summary>Documents it names without quoting them.</summary>
    public IReadOnlyList<ArchivedDocument> Names { get; init; } = [];

    /// <summary>What an earlier version of a document said, as the state of the bot kept it.</summary>
    public string? Earlier { get; init; }

    /// <summary>Numbers in it that were counted in the archive and stand in no text.</summary>
    public IReadOnlyList<int> Counts { get; init; } = [];
}

/// <summary>What a route answers, before it is numbered and checked.</summary>
internal sealed record Draft(AnswerKind Kind, IReadOnlyList<Statement> Statements)
{
    public string? Note { get; init; }

    /// <summary>The archive does not tell: name whom to ask.</summary>
    public bool OffersContact { get; init; }

    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Set where only the first of a list are shown.</summary>
    public WholeList? ListedBy { get; init; }

    /// <summary>What the conversation is about from here on; null leaves it.</summary>
    public Focus? Focus { get; init; }
}
