using Archive.Index;
using Archive.Search;
using Bot.Answering.Asking;
using Bot.Answering.Checking;
using Bot.Answering.Privacy;
using Bot.Answering.Routes;
using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Answering;

/// <summary>From a question to an answer whose every statement is quoted and checked against the archive.</summary>
internal sealed class Answerer(ArchiveReader reader, PassageSearcher searcher, ConversationStore conversations, TimeProvider clock, IOptions<AnsweringOptions> options)
{
    private readonly IReadOnlyList<IRoute> routes = Routes(options.Value);

    /// <summary>The first that knows the kind of question answers it.</summary>
    private static IRoute[] Routes(AnsweringOptions options)
    {
        var free = new FreeQuestion(options.MaxCharacters);
        return
        [
            new SmallTalk(options.Contact),
            new InForce(),
            new Relations(),
            new ProvisionLookup(free),
            new NumberLookup(free),
            new Authorship(),
            new Premise(free),
            new Listing(),
            free,
        ];
    }

    private Draft Answer(Asked asked, Sources sources) => routes.Select(route => route.TryAnswer(asked, sources)).First(draft => draft is not null)!;

    public Task<CitedAnswer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var masked = Masking.OfQuestion(question.Text);
        question = question with { Text = masked.Text };
        using var snapshot = reader.Snapshot();
        var today = Vietnam.Today(clock);
        var sources = new Sources(snapshot, searcher, today);
        var focus = conversations.FocusOf(question.Conversation);
        var asked = AskedReader.Read(question, focus, today);
        var draft = Answer(asked, sources);
        if (draft.Kind == AnswerKind.NotFound && asked.LeansSilently && Answer(AskedReader.Read(question, Focus.Nothing, today), sources) is { Kind: not AnswerKind.NotFound } alone)
            draft = alone;
        if (masked.Kinds.Count > 0) draft = draft with { Note = Replies.Hidden(masked.Kinds, draft.Note) };
        if (draft.Focus is { } next) conversations.Remember(question.Conversation, next);
        return Task.FromResult(Composer.Compose(new Verification(snapshot, asked).Of(draft), asked, sources, options.Value));
    }
}
