using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Bot.Answering.Asking;
using Bot.Answering.Checking;
using Bot.Answering.Contacts;
using Bot.Answering.Modelling;
using Bot.Answering.Privacy;
using Bot.Answering.Receipts;
using Bot.Answering.Routes;
using Bot.Answering.Topics;
using Microsoft.Extensions.Options;

namespace Bot.Answering;

/// <summary>From a question to an answer whose every statement is quoted and checked against the archive.</summary>
internal sealed class Answerer(ArchiveReader reader, PassageSearcher searcher, ConversationStore conversations, ReceiptBook receipts, ContactDirectory contacts, AnswerWriter writer, MeaningReader meanings, AnswerCounts counts, TimeProvider clock, IOptions<AnsweringOptions> options)
{
    private readonly IReadOnlyList<IRoute> routes = Routes(options.Value);

    /// <summary>The first that knows the kind of question answers it.</summary>
    private static IRoute[] Routes(AnsweringOptions options)
    {
        var free = new FreeQuestion(options.MaxCharacters);
        return
        [
            new SmallTalk(options.Contact),
            new Comparison(),
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

    public async Task<CitedAnswer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var begun = clock.GetTimestamp();
        var masked = Masking.OfQuestion(Markup.Without(question.Text));
        question = question with { Text = masked.Text };
        using var snapshot = reader.Snapshot();
        var today = Vietnam.Today(clock);
        var asked = AskedReader.Read(question, conversations.FocusOf(question.Conversation), today);
        var sources = new Sources(snapshot, searcher, today) { Asked = await meanings.OfAsync(asked.Text, snapshot, cancellationToken) is { } meaning ? (asked.Text, meaning) : null };
        var draft = Receipt.AskedIn(question.Text) is { } code ? ReceiptAnswer.Of(code, receipts, sources) : Answer(question, asked, sources);
        if (masked.Kinds.Count > 0) draft = draft with { Note = Replies.Hidden(masked.Kinds, draft.Note) };
        if (draft.Focus is { } next) conversations.Remember(question.Conversation, next);
        var verification = new Verification(snapshot, asked);
        draft = verification.Of(draft);
        if (await writer.RewriteAsync(asked, draft, cancellationToken) is var reworded && reworded != draft && verification.Passes(reworded)) draft = reworded;
        // Nobody waits for the disk: what cannot be kept is logged.
        _ = receipts.KeepAsync(draft.Statements.SelectMany(statement => statement.Quotations), snapshot.Generation);
        var answer = Composer.Compose(draft, asked, sources, draft.OffersContact ? ContactFor(draft, asked) : null, options.Value.MaxCharacters);
        counts.Count(asked.Words, answer.Kind, clock.GetElapsedTime(begun));
        return answer;
    }

    /// <summary>Whom to ask today, whatever day effect is told for.</summary>
    private string? ContactFor(Draft draft, Asked asked)
    {
        var named = draft.Statements.SelectMany(statement => statement.Names.Concat(statement.Quotations.Select(quotation => quotation.Document)));
        var issuers = named.Select(document => document.Facts.Issuer).OfType<Issuer>().ToList();
        return ContactChoice.For(asked, issuers, contacts.All, asked.Today) is { } contact
            ? Replies.ContactLine(contact, Duty.On(asked.Today, ContactChoice.AskerOf(asked)))
            : options.Value.Contact;
    }

    private Draft Answer(Question question, Asked asked, Sources sources)
    {
        var draft = Route(asked, sources);
        return draft.Kind == AnswerKind.NotFound && asked.LeansSilently && Route(AskedReader.Read(question, Focus.Nothing, asked.Today), sources) is { Kind: not AnswerKind.NotFound } alone
            ? alone
            : draft;
    }

    private Draft Route(Asked asked, Sources sources) => routes.Select(route => route.TryAnswer(asked, sources)).First(draft => draft is not null)!;
}
