using Archive.Index;
using Bot.Answering;
using Bot.Answering.Privacy;
using Bot.Answering.Topics;
using Bot.Channels.Web.Answers;
using Bot.Channels.Web.Api;
using Bot.Channels.Web.Metrics;
using Bot.State.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary>What became of a request: an answer, or a sentence with the HTTP status that goes with it.</summary>
internal sealed record Asked(Question? Question, CitedAnswer? Answer, string? Wrong = null, int Status = StatusCodes.Status200OK)
{
    /// <summary>The answer as its buttons know it; null for programs, which have none.</summary>
    public ShownAnswer? Shown { get; init; }
}

/// <summary>From a request of the page or the API to an answer; both go this one way.</summary>
internal sealed class Asking(Answerer answerer, RecentAnswers recent, KeptQuestions kept, IOptions<WebOptions> web, TimeProvider clock)
{
    /// <summary>For a page, with what its buttons need; and kept when its asker wants that.</summary>
    public async Task<Asked> AskForPageAsync(AskRequest request, CancellationToken cancellationToken)
    {
        var asked = await AskAsync(request, cancellationToken);
        if (asked is not { Question: { } question, Answer: { } answer }) return asked;
        var key = recent.Keep(question, answer);
        if (request.Keep && answer.Kind != AnswerKind.Help && WebAsker.Of(question.Conversation) is { } asker)
        {
            var masked = Masking.Of(question.Text).Text;
            await kept.KeepAsync(asker, key, masked, answer.Kind.ToString(), TopicList.Of(masked));
        }
        return asked with { Shown = recent.Find(key) };
    }

    public async Task<Asked> AskAsync(AskRequest request, CancellationToken cancellationToken)
    {
        if (request.Read(web.Value.MaxQuestionLength, out var wrong) is not { } question)
            return new(null, null, wrong, StatusCodes.Status400BadRequest);
        try
        {
            using var span = QuestionMeter.Begin();
            var begun = clock.GetTimestamp();
            var answer = await answerer.AnswerAsync(question, cancellationToken);
            QuestionMeter.Answered(span, answer.Kind, clock.GetElapsedTime(begun));
            return new(question, answer);
        }
        // None was built yet, or it was built for another schema.
        catch (Exception missing) when (missing is ArchiveMissingException or InvalidDataException)
        {
            return new(question, null, Replies.ArchiveNotReady, StatusCodes.Status503ServiceUnavailable);
        }
    }
}
