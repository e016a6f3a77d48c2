using System.Diagnostics.Metrics;
using Bot.Answering;

namespace Bot.Channels.Web.Metrics;

/// <summary>Counts and times answers; never what was asked.</summary>
internal static class QuestionMeter
{
    public const string Name = "Bot.Questions";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("bot.answer.duration", "s", "Time to answer a question, by kind of answer.");

    public static void Answered(AnswerKind kind, TimeSpan time) =>
        Duration.Record(time.TotalSeconds, new KeyValuePair<string, object?>("kind", kind.ToString()));
}
