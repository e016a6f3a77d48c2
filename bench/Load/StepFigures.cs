namespace Load;

/// <summary>What one step showed; times in milliseconds.</summary>
internal sealed record StepFigures(
    string Step, double Rate, double Seconds, int Answered, int Refused, int Failed,
    double? AnswerP50, double? AnswerP95, double? AnswerP99, double? AnswerMax, double? RefusalP50, double? RefusalP99, double? RefusalMax,
    double CpuPerRequestMs, double RssMB)
{
    /// <summary>Kinds of failures with their counts.</summary>
    public IReadOnlyDictionary<string, int> Faults { get; init; } = new Dictionary<string, int>();

    /// <summary>The first second from which on every second's 99th percentile of answers was within the limit and nothing was refused; null when there is none.</summary>
    public int? NormalAfterSeconds { get; init; }

    public static StepFigures Of(Step step, IReadOnlyList<Reply> replies, TimeSpan cpu, double rssMB, double limitMs)
    {
        var answers = Times(replies, ReplyKind.Answered);
        var refusals = Times(replies, ReplyKind.Refused);
        return new(
            step.Name, step.Rate, step.Length.TotalSeconds, answers.Length, refusals.Length, replies.Count(reply => reply.Kind == ReplyKind.Failed),
            At(answers, .5), At(answers, .95), At(answers, .99), At(answers, 1), At(refusals, .5), At(refusals, .99), At(refusals, 1),
            Math.Round(cpu.TotalMilliseconds / replies.Count, 2), Math.Round(rssMB, 1))
        {
            Faults = replies.Where(reply => reply.Fault is not null).CountBy(reply => reply.Fault!).ToDictionary(StringComparer.Ordinal),
            NormalAfterSeconds = NormalAfter(replies, limitMs),
        };
    }

    private static int? NormalAfter(IReadOnlyList<Reply> replies, double limitMs)
    {
        var seconds = replies.GroupBy(reply => (int)reply.Due.TotalSeconds).OrderBy(second => second.Key).ToList();
        var last = seconds.FindLastIndex(second => second.Any(reply => reply.Kind != ReplyKind.Answered) || At(Times([.. second], ReplyKind.Answered), .99) > limitMs);
        return last == seconds.Count - 1 ? null : seconds[last + 1].Key;
    }

    private static double[] Times(IReadOnlyList<Reply> replies, ReplyKind kind) =>
        [.. replies.Where(reply => reply.Kind == kind).Select(reply => reply.Took.TotalMilliseconds).Order()];

    private static double? At(double[] sorted, double share) => sorted.Length == 0 ? null : Math.Round(sorted[(int)Math.Ceiling(share * sorted.Length) - 1], 1);
}
