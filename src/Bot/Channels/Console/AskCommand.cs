using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Bot.Answering;

namespace Bot.Channels.Console;

/// <summary>`ask "…"`: one answer on stdout, exit code 0 also for "not found".</summary>
internal static class AskCommand
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "d/M/yyyy"];

    public static Command Create(Option<string?> index)
    {
        var text = new Argument<string>("câu hỏi") { Description = Replies.AskText };
        var json = new Option<bool>("--json") { Description = Replies.JsonOption };
        var asOf = new Option<DateOnly?>("--as-of") { Description = Replies.AsOfOption, CustomParser = ReadDay };

        var ask = new Command("ask", Replies.AskCommand) { text, json, asOf };
        ask.SetAction((given, cancellationToken) => ConsoleHost.RunAsync(given.GetValue(index), [], async answerer =>
        {
            var answer = await answerer.AnswerAsync(
                new Question(given.GetRequiredValue(text), AsOf: given.GetValue(asOf)), cancellationToken);
            System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            await System.Console.Out.WriteLineAsync(given.GetValue(json) ? AnswerJson.Write(answer) : ConsoleFormat.Write(answer));
        }, cancellationToken));
        return ask;
    }

    private static DateOnly? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError(Replies.WrongDay(text));
        return null;
    }
}
