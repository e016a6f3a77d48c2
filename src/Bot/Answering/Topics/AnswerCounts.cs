using System.Globalization;
using Bot.Answering.Asking;
using Bot.State.Statistics;

namespace Bot.Answering.Topics;

/// <summary>What is counted of an answer: its kind, its field, how long it took. Never what was asked.</summary>
internal sealed class AnswerCounts(Tally tally, TimeProvider clock)
{
    public const string Kinds = "kind";
    public const string Fields = "topic";

    /// <summary>Questions without an answer, by their field.</summary>
    public const string Unanswered = "unanswered";

    public const string NoTopic = "none";

    /// <summary>Named by the bound in milliseconds that the time did not exceed; the last has none.</summary>
    public const string Times = "ms";

    private static readonly int[] Bounds = [5, 10, 25, 50, 100, 150, 250, 500, 1000, 2500, 5000, 10_000];

    public static string Beyond => "more";

    public void Count(Wording question, AnswerKind kind, TimeSpan took)
    {
        var today = Vietnam.Today(clock);
        tally.Count(today, Kinds, kind.ToString());
        tally.Count(today, Times, BoundOf(took));
        if (kind == AnswerKind.Help) return;
        var topic = TopicList.Of(question);
        if (topic is not null) tally.Count(today, Fields, topic);
        if (kind == AnswerKind.NotFound) tally.Count(today, Unanswered, topic ?? NoTopic);
    }

    private static string BoundOf(TimeSpan took) =>
        Bounds.FirstOrDefault(bound => took.TotalMilliseconds <= bound) is var bound and > 0 ? bound.ToString(CultureInfo.InvariantCulture) : Beyond;
}
