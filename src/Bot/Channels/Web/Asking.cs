using Archive.Index;
using Bot.Answering;
using Bot.Channels.Web.Api;
using Bot.Channels.Web.Metrics;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary>What became of a request: an answer, or a sentence with the HTTP status that goes with it.</summary>
internal sealed record Asked(Question? Question, CitedAnswer? Answer, string? Wrong = null, int Status = StatusCodes.Status200OK);

/// <summary>From a request of the page or the API to an answer; both go this one way.</summary>
internal sealed class Asking(Answerer answerer, IOptions<WebOptions> web, TimeProvider clock)
{
    public async Task<Asked> AskAsync(AskRequest request, CancellationToken cancellationToken)
    {
        if (request.Read(web.Value.MaxQuestionLength, out var wrong) is not { } question)
            return new(null, null, wrong, StatusCodes.Status400BadRequest);
        try
        {
            var begun = clock.GetTimestamp();
            var answer = await answerer.AnswerAsync(question, cancellationToken);
            QuestionMeter.Answered(answer.Kind, clock.GetElapsedTime(begun));
            return new(question, answer);
        }
        // None was built yet, or it was built for another schema.
        catch (Exception missing) when (missing is ArchiveMissingException or InvalidDataException)
        {
            return new(question, null, Replies.ArchiveNotReady, StatusCodes.Status503ServiceUnavailable);
        }
    }
}
