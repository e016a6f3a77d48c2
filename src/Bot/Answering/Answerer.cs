using Archive.Index;

namespace Bot.Answering;

/// <summary>From a question to an answer whose every statement is quoted and checked against the archive.</summary>
internal sealed class Answerer(ArchiveReader reader, TimeProvider clock)
{
    public Task<CitedAnswer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var snapshot = reader.Snapshot();
        return Task.FromResult(new CitedAnswer(AnswerKind.NotFound, "")
        {
            Understood = new Understood(question.Text),
            AsOf = question.AsOf ?? Vietnam.Today(clock),
            Generation = snapshot.Generation,
        });
    }
}
