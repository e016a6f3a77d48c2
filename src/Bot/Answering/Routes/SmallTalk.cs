using Archive.Documents;
using Archive.Index;
using Bot.Answering.Asking;

namespace Bot.Answering.Routes;

/// <summary>Greetings, thanks, help, whom to call, and what is refused: fixed sentences chosen by written phrases.</summary>
internal sealed class SmallTalk(string? contact) : IRoute
{
    public Draft? TryAnswer(Asked asked, Sources sources)
    {
        if (asked.Words.Count == 0) return Say(AnswerKind.Help, Replies.Help(contact));
        return Talk.LabelOf(asked) switch
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

    private static Draft Say(AnswerKind kind, string text) => new(kind, [new Statement(text, [])]) { Suggestions = kind == AnswerKind.Help ? Replies.Examples : [] };
}
