using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Answering;

namespace Bot.Channels.Web.Metrics;

/// <summary>Counts, times and traces answers; never what was asked.</summary>
internal static class QuestionMeter
{
    public const string Name = "Bot.Questions";

    private const string Kind = "kind";

    private static readonly ActivitySource Traces = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("bot.answer.duration", "s", "Time to answer a question, by kind of answer.");

    /// <summary>A span that lasts while a question is answered; null when nobody listens.</summary>
    public static Activity? Begin() => Traces.StartActivity("bot.answer");

    public static void Answered(Activity? span, AnswerKind kind, TimeSpan time)
    {
        span?.SetTag(Kind, kind.ToString());
        Duration.Record(time.TotalSeconds, new KeyValuePair<string, object?>(Kind, kind.ToString()));
    }
}
