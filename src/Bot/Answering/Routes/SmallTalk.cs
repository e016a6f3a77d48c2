using Archive.Documents;
using Archive.Index;
using Bot.Answering.Asking;

namespace Bot.Answering.Routes;

/// <summary>Greetings, thanks, help, whom to call, and what is refused: fixed sentences chosen by written phrases.</summary>
internal sealed class SmallTalk(string? contact) : IRoute
{
    // "chào bạn, công văn 155 nói gì" is a question with a greeting.
    private const int LittleElse = 1;

    private static readonly PhraseList Phrases = PhraseList.Read("talk.tsv");

    public Draft? TryAnswer(Asked asked, Sources sources)
    {
        if (asked.Words.Count == 0) return Say(AnswerKind.Help, Replies.Help(contact));
        return LabelOf(asked) switch
        {
            "privacy" => new Draft(AnswerKind.Refused, [new Statement(Replies.Private, [])]) { OffersContact = true },
            "emergency" => Say(AnswerKind.Help, Replies.Emergency),
            "abuse" => Say(AnswerKind.Refused, Replies.Abuse),
            "greeting" or "help" => Say(AnswerKind.Help, Replies.Help(contact)),
            "thanks" => Say(AnswerKind.Help, Replies.Thanks),
            "bye" => Say(AnswerKind.Help, Replies.Bye),
            "who" => Say(AnswerKind.Help, Replies.Who),
            "coverage" => Say(AnswerKind.Help, Replies.Holds(sources.Archive.DocumentCount, sources.Archive.Count(new DocumentFilter { Class = SourceClass.Official }))),
            "contact" => new Draft(AnswerKind.Help, [new Statement(Replies.AskOfficer, [])]) { OffersContact = true },
            _ => null,
        };
    }

    /// <summary>What the words are, when they are no question about documents.</summary>
    public static string? LabelOf(Asked asked)
    {
        var matches = Phrases.Find(asked.Words);
        if (matches.FirstOrDefault(m => m.Label[^1] == '!') is { } whatever) return whatever.Label[..^1];
        if (matches.Count == 0 || asked.Numbers.Count > 0 || asked.People.Count > 0) return null;
        var said = matches.SelectMany(m => m.Words).ToHashSet();
        var others = asked.Terms.Count(t => t.Weight >= 0.5 && !Enumerable.Range(t.Position, t.Count).All(said.Contains));
        return others > LittleElse ? null : matches.OrderByDescending(m => m.Weight).First().Label;
    }

    private static Draft Say(AnswerKind kind, string text) => new(kind, [new Statement(text, [])]) { Suggestions = kind == AnswerKind.Help ? Replies.Examples : [] };
}
