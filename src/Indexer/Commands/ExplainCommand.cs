using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Documents;
using Archive.Search;
using Archive.Text;

namespace Indexer.Commands;

/// <summary>One JSON object a question: text, numbers[], dates[{from,to}], expansions[], restored.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var question = new Argument<string[]>("question") { Description = Messages.QuestionArgument, Arity = ArgumentArity.ZeroOrMore };
        var stdin = new Option<bool>("--stdin") { Description = Messages.StdinOption };
        var command = new Command("explain", Messages.Explain) { question, stdin };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
        {
            var today = Today.InVietnam(TimeProvider.System);
            if (parsed.GetValue(question) is { Length: > 0 } words) Console.WriteLine(Explained(string.Join(' ', words), today));
            if (parsed.GetValue(stdin))
            {
                while (Console.In.ReadLine() is { } line) Console.WriteLine(ExplainLine(line, today));
            }
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    /// <summary>A line is a text, or a text, a tab and the day relative dates count from.</summary>
    public static string ExplainLine(string line, DateOnly today)
    {
        var tab = line.LastIndexOf('\t');
        return tab >= 0 && DateOnly.TryParseExact(line[(tab + 1)..].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reference)
            ? Explained(line[..tab], reference)
            : Explained(line, today);
    }

    private static string Explained(string text, DateOnly today)
    {
        var query = PassageQuery.Read(text, today);
        return new JsonObject
        {
            ["text"] = text,
            ["numbers"] = new JsonArray([.. query.Numbers.Select(mention => JsonValue.Create(Canonical(mention.Number)))]),
            ["dates"] = new JsonArray([.. query.Dates.Select(mention => new JsonObject { ["from"] = Iso(mention.Range.From), ["to"] = Iso(mention.Range.To) })]),
            ["expansions"] = new JsonArray([.. Abbreviations.FindAll(text).SelectMany(mention => mention.Readings).Select(reading => JsonValue.Create(reading.Expansion))]),
            ["restored"] = Restored(text),
        }.ToJsonString(PlainJson.Options);
    }

    private static string Canonical(DocumentNumber number) => number.ToString();

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text with raw Telex and VNI typing decoded; null when there was none.</summary>
    private static string? Restored(string text)
    {
        var words = text.Split(' ');
        var changed = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (Typing.Decode(words[i]) is not { } decoded) continue;
            words[i] = decoded;
            changed = true;
        }
        return changed ? string.Join(' ', words) : null;
    }
}
