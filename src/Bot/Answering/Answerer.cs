using Archive.Index;
using Archive.Search;
using Bot.Answering.Asking;
using Bot.Answering.Routes;
using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Answering;

/// <summary>From a question to an answer whose every statement is quoted and checked against the archive.</summary>
internal sealed class Answerer(ArchiveReader reader, PassageSearcher searcher, ConversationStore conversations, TimeProvider clock, IOptions<AnsweringOptions> options)
{
    private readonly FreeQuestion free = new(options.Value.MaxCharacters);
    private readonly IReadOnlyList<IRoute> routes = [];

    public Task<CitedAnswer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var snapshot = reader.Snapshot();
        var today = Vietnam.Today(clock);
        var sources = new Sources(snapshot, searcher, today);
        var focus = conversations.FocusOf(question.Conversation);
        var asked = AskedReader.Read(question, focus, today);
        var draft = routes.Select(route => route.TryAnswer(asked, sources)).FirstOrDefault(d => d is not null) ?? free.TryAnswer(asked, sources);
        if (draft.Focus is { } next) conversations.Remember(question.Conversation, next);
        return Task.FromResult(Composer.Compose(draft, asked, sources, options.Value.Contact));
    }
}
