using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Documents;
using Indexer.Reading;
using Indexer.Reading.Facts;
using Indexer.Reading.Isolation;
using Indexer.Reading.Sources;
using Indexer.Splitting;

namespace Indexer.Commands;

/// <summary>What a reader makes of files, without an index: one JSON object a file.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = Messages.FileArgument, Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = Messages.JsonOption };
        var command = new Command("read", Messages.Read) { files, json };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(async () =>
        {
            using var pool = new ReadingPool(1);
            var skipped = 0;
            var given = parsed.GetRequiredValue(files);
            foreach (var path in given)
            {
                var outcome = await ReadAsync(pool, path, cancellationToken);
                if (outcome.Verdict == Verdict.Skip) skipped++;
                Console.WriteLine(Json(path, outcome).ToJsonString(PlainJson.Options));
            }
            return skipped == given.Length ? ExitCode.Nothing : skipped > 0 ? ExitCode.SomeSkipped : ExitCode.Done;
        }));
        return command;
    }

    private static Task<FileOutcome> ReadAsync(ReadingPool pool, string path, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path)) return Task.FromResult(FileOutcome.Skipped(name, ReasonCode.Unreadable, Messages.NoSource(path)));
        return CorpusFolder.Entry(Path.GetFullPath(path), name, name) switch
        {
            null => Task.FromResult(FileOutcome.Skipped(name, ReasonCode.Unsupported, name)),
            { Refusal: { } refusal, Message: { } message } => Task.FromResult(FileOutcome.Skipped(name, refusal, message)),
            var entry => pool.ReadAsync(entry.Path, entry.Id, cancellationToken),
        };
    }

    private static JsonObject Json(string path, FileOutcome outcome)
    {
        var json = new JsonObject
        {
            ["path"] = path,
            ["verdict"] = ReportFile.Written(outcome.Verdict),
            ["code"] = outcome.Code?.Written(),
            ["message"] = outcome.Message,
            ["reason"] = outcome.Code is { } reason ? Messages.Reason(reason) : null,
            ["trueType"] = outcome.TrueType is { } type ? FileTypes.Written(type) : null,
        };
        if (outcome.Documents is not [var read, ..]) return json;
        var facts = read.Document.Facts;
        json["number"] = facts.Number?.ToString();
        json["kind"] = facts.Kind?.Name;
        json["issuer"] = facts.Issuer?.ToString();
        json["place"] = facts.Place;
        json["issued"] = Iso(facts.Issued);
        json["effective"] = Iso(facts.Effective);
        json["expired"] = Iso(facts.Expired);
        json["published"] = Iso(facts.Published);
        json["publishedBy"] = facts.PublishedBy is { } origin ? JsonNamingPolicy.CamelCase.ConvertName(origin.ToString()) : null;
        json["title"] = facts.Title;
        json["class"] = facts.Class.ToString().ToLowerInvariant();
        json["signer"] = SignatureOf.Spoken(facts.Signer, facts.SignerCapacity);
        json["recipients"] = Array(facts.Recipients?.Split('\n'));
        json["filedWith"] = facts.FiledWith;
        json["eventDays"] = Array(facts.EventDays?.Written.Split(' '));
        json["section"] = facts.Section;
        json["author"] = facts.Author;
        json["captions"] = Array(facts.Captions?.Split('\n'));
        json["agencies"] = Array([.. NamedBodies.In(read.Document.Text, facts.Issued ?? facts.Published)]);
        json["people"] = Array([.. People.In(read.Document.Text).Where(person => person.Titled).Select(person => person.Name).Distinct()]);
        json["publisher"] = facts.Publisher;
        json["url"] = facts.SourceUrl;
        json["belongsTo"] = facts.BelongsTo?.ToString();
        json["provisions"] = new JsonObject(Provisions.Count(read.Document).Select(count => KeyValuePair.Create<string, JsonNode?>(count.Key, count.Value)));
        json["relations"] = new JsonArray([.. read.Document.Relations.Select(relation => new JsonObject
        {
            ["kind"] = relation.Kind.ToString(),
            ["target"] = relation.Target?.ToString() ?? relation.TargetName,
            ["date"] = Iso(relation.TargetDate),
            ["place"] = relation.TargetPlace,
            ["sentence"] = relation.Evidence.In(read.Document.Text),
        })]);
        json["ocr"] = read.OcrConfidence is not null;
        json["ocrConfidence"] = read.OcrConfidence;
        json["warnings"] = new JsonArray([.. read.Warnings.Select(code => JsonValue.Create(code.Written()))]);
        json["warningTexts"] = new JsonArray([.. read.Warnings.Select(code => JsonValue.Create(Messages.Reason(code)))]);
        json["documents"] = outcome.Documents.Count;
        json["textLength"] = read.Document.Text.Length;
        json["text"] = read.Document.Text;
        return json;
    }

    private static JsonArray Array(string[]? values) => new([.. (values ?? []).Select(value => JsonValue.Create(value))]);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
