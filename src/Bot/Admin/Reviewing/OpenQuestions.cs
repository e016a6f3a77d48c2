using Bot.Answering;
using Bot.Answering.Topics;
using Bot.State.Chats;
using Bot.State.Statistics;

namespace Bot.Admin.Reviewing;

/// <summary>Questions of a field that were not answered, or badly: how many, and those whose askers let them be kept.</summary>
internal sealed record QuestionGroup(string Topic, long Unanswered, IReadOnlyList<KeptQuestion> Questions);

/// <summary>Where the archive falls short, in the last thirty days.</summary>
internal sealed record Shortfall(IReadOnlyList<QuestionGroup> Groups, IReadOnlyList<(string Reason, long Count)> Judgements)
{
    /// <summary>Fewer than that are not told: a small number can point at a person.</summary>
    public const int LeastTold = 10;
}

internal sealed class OpenQuestions(Tally tally, KeptQuestions kept, Feedback feedback, TimeProvider clock)
{
    private const int MostQuestions = 500;
    private static readonly TimeSpan Over = TimeSpan.FromDays(30);

    public async Task<Shortfall> ReadAsync()
    {
        var counted = (await tally.SinceAsync(Vietnam.Today(clock).AddDays(-(int)Over.TotalDays)))
            .Where(one => one.What == AnswerCounts.Unanswered)
            .GroupBy(one => one.Name, StringComparer.Ordinal)
            .ToDictionary(topic => topic.Key, topic => topic.Sum(one => one.Count), StringComparer.Ordinal);
        var questions = kept.List(MostQuestions)
            .Where(question => question.Kind == nameof(AnswerKind.NotFound) || question.Useful == false)
            .ToLookup(question => question.Topic ?? AnswerCounts.NoTopic, StringComparer.Ordinal);
        var groups = counted.Keys.Union(questions.Select(topic => topic.Key), StringComparer.Ordinal)
            .Select(topic => new QuestionGroup(topic, counted.GetValueOrDefault(topic) is var count and >= Shortfall.LeastTold ? count : 0, [.. questions[topic]]))
            .Where(group => group.Unanswered > 0 || group.Questions.Count > 0)
            .OrderByDescending(group => group.Unanswered)
            .ThenByDescending(group => group.Questions.Count)
            .ThenBy(group => group.Topic, StringComparer.Ordinal);
        return new([.. groups], [.. feedback.Reasons(Over).Where(reason => reason.Count >= Shortfall.LeastTold)]);
    }

    public KeptQuestion? Find(string? key) => key is null ? null : kept.List(MostQuestions).FirstOrDefault(question => question.Key == key);
}
