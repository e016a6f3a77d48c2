using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Text;

namespace Indexer.Commands;

/// <summary>
/// One JSON object a question: text, numbers[], dates[{from,to}], expansions[], restored. Where there is an archive, restored is the question
/// as it reads it, with slips mended and marks put back; without one only raw Telex and VNI typing is decoded.
/// </summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var question = new Argument<string[]>("question") { Description = Messages.QuestionArgument, Arity = ArgumentArity.ZeroOrMore };
        var stdin = new Option<bool>("--stdin") { Description = Messages.StdinOption };
        var index = IndexOption.Create();
        var command = new Command("explain", Messages.Explain) { question, stdin, index };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
        {
            var today = Today.InVietnam(TimeProvider.System);
            var folder = parsed.GetRequiredValue(index);
            var isAsked = parsed.GetResult(index) is { Implicit: false };
            using var reader = isAsked || new Generations(folder).Current is not null ? new ArchiveReader(folder) : null;
            using var snapshot = reader?.Snapshot();
            if (parsed.GetValue(question) is { Length: > 0 } words) Console.WriteLine(Explained(string.Join(' ', words), today, snapshot));
            if (parsed.GetValue(stdin))
            {
                while (Console.In.ReadLine() is { } line) Console.WriteLine(ExplainLine(line, today, snapshot));
            }
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    /// <summary>A line is a text, or a text, a tab and the day relative dates count from.</summary>
    public static string ExplainLine(string line, DateOnly today, ArchiveSnapshot? snapshot = null)
    {
        var tab = line.LastIndexOf('\t');
        return tab >= 0 && DateOnly.TryParseExact(line[(tab + 1)..].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reference)
            ? Explained(line[..tab], reference, snapshot)
            : Explained(line, today, snapshot);
    }

    private static string Explained(string text, DateOnly today, ArchiveSnapshot? snapshot)
    {
        var query = PassageQuery.Read(text, today);
        return new JsonObject
        {
            ["text"] = text,
            ["numbers"] = new JsonArray([.. query.Numbers.Select(mention => JsonValue.Create(Canonical(mention.Number)))]),
            ["dates"] = new JsonArray([.. query.Dates.Select(mention => new JsonObject { ["from"] = Iso(mention.Range.From), ["to"] = Iso(mention.Range.To) })]),
            ["expansions"] = new JsonArray([.. Abbreviations.FindAll(text).SelectMany(mention => mention.Readings).Select(reading => JsonValue.Create(reading.Expansion))]),
            ["restored"] = snapshot is null ? Decoded(text) : Restored(query, snapshot),
        }.ToJsonString(PlainJson.Options);
    }

    private static string Canonical(DocumentNumber number) => number.ToString();

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The question as the archive reads it; null when it stands as it was typed.</summary>
    private static string? Restored(PassageQuery query, ArchiveSnapshot snapshot) =>
        PassageSearcher.Meant(snapshot, query) is var meant && meant == query.Text ? null : meant;

    /// <summary>The text with raw Telex and VNI typing decoded; null when there was none.</summary>
    private static string? Decoded(string text)
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
