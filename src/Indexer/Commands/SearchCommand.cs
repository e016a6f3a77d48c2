using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Index;
using Archive.Search;

namespace Indexer.Commands;

internal static class SearchCommand
{
    private const int Excerpt = 240;

    public static Command Create()
    {
        var question = new Argument<string[]>("question") { Description = Messages.QuestionArgument, Arity = ArgumentArity.OneOrMore };
        var index = IndexOption.Create();
        var limit = new Option<int>("--limit") { Description = Messages.LimitOption, DefaultValueFactory = _ => 10 };
        var json = new Option<bool>("--json") { Description = Messages.JsonOption };
        var command = new Command("search", Messages.Search) { question, index, limit, json };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
        {
            using var reader = new ArchiveReader(parsed.GetRequiredValue(index));
            using var snapshot = reader.Snapshot();
            var query = PassageQuery.Read(string.Join(' ', parsed.GetRequiredValue(question)), Today.InVietnam(TimeProvider.System));
            // All candidates, so that enough are left when copies stand as one.
            var found = new PassageSearcher().Find(snapshot, query, DocumentFilter.All, int.MaxValue);
            foreach (var group in PassageGroup.Of(found.Kept).Take(parsed.GetRequiredValue(limit))) Console.WriteLine(parsed.GetValue(json) ? Json(group) : Lines(group));
            Console.Error.WriteLine(found.Kept.Count == 0 ? Messages.NothingFound : Messages.Confidence(found.Confidence));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static string Line(RankedPassage found)
    {
        var facts = found.Document.Facts;
        var text = found.Passage.Text.ReplaceLineEndings(" ");
        return string.Create(CultureInfo.InvariantCulture,
            $"{found.Score,8:0.00}  {facts.Number?.ToString() ?? facts.Title} · {found.Passage.Place.Display} · {ReportFile.Escape(facts.File ?? facts.Id)}\n          {(text.Length > Excerpt ? text[..Excerpt] + "…" : text)}\n          [{found.Why}]");
    }

    private static string Lines(PassageGroup group) => group.Copies.Count == 0 ? Line(group.Shown)
        : $"{Line(group.Shown)}\n          {Messages.AlsoIn([.. group.Copies.Select(copy => ReportFile.Escape(copy.Document.Facts.File ?? copy.Document.Facts.Id))])}";

    private static string Json(PassageGroup group) => Json(group.Shown, [.. group.Copies.Select(copy => JsonValue.Create(copy.Document.Facts.Id))]);

    private static string Json(RankedPassage found, JsonArray copies) => new JsonObject
    {
        ["score"] = found.Score,
        ["id"] = found.Document.Facts.Id,
        ["number"] = found.Document.Facts.Number?.ToString(),
        ["title"] = found.Document.Facts.Title,
        ["place"] = found.Passage.Place.ToString(),
        ["text"] = found.Passage.Text,
        ["why"] = found.Why,
        ["copies"] = copies,
    }.ToJsonString(PlainJson.Options);
}
