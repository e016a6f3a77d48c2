namespace Bot.Conversations.Chats;

internal enum RunKind
{
    Plain,
    Bold,
    Italic,
    Quote,
    Code,
}

/// <summary>Words of one look; with <paramref name="Url"/> they are a link.</summary>
internal sealed record Run(string Text, RunKind Kind = RunKind.Plain, string? Url = null);

/// <summary>A line of a reply. Text is text: what it looks like in a channel's notation is the channel's business.</summary>
internal sealed record Line(params IReadOnlyList<Run> Runs)
{
    public static readonly Line Empty = new([]);

    public static Line Of(string text) => new(new Run(text));
}

/// <summary>What can be done next: a button, or a number to type. <paramref name="Url"/> opens a page instead.</summary>
internal sealed record Choice(string Title, string Payload, string? Url = null);

/// <summary>What the bot says in a chat, before it gets a channel's form.</summary>
internal sealed record ChatReply(IReadOnlyList<Line> Lines)
{
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public static ChatReply Of(string text) => new([.. text.Split('\n').Select(Line.Of)]);

    public static ChatReply Of(IEnumerable<string> lines) => new([.. lines.Select(Line.Of)]);
}
