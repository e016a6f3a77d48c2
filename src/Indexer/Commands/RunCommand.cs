using System.CommandLine;
using Indexer.Reading.Isolation;

namespace Indexer.Commands;

/// <summary>What build and add share: sources, index, report, progress, exit code.</summary>
internal static class RunCommand
{
    public static Command Create(string name, string description, Func<Ingestion, IReadOnlyList<string>, Action<IngestedFile>, CancellationToken, Task<IngestionReport>> run)
    {
        var sources = new Argument<string[]>("source") { Description = Messages.SourceArgument, Arity = ArgumentArity.OneOrMore };
        var index = IndexOption.Create();
        var report = new Option<FileInfo?>("--report") { Description = Messages.ReportOption };
        var texts = new Option<DirectoryInfo?>("--texts") { Description = Messages.TextsOption };
        var confirm = new Option<bool>("--confirm") { Description = Messages.ConfirmOption };
        var json = new Option<bool>("--json") { Description = Messages.JsonLinesOption };
        var command = new Command(name, description) { sources, index, report, texts, confirm, json };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(async () =>
        {
            var given = parsed.GetRequiredValue(sources);
            foreach (var missing in given.Where(source => !Directory.Exists(source) && !File.Exists(source)))
                return Missing(missing);
            LowPriority.Take();
            using var pool = new ReadingPool();
            var ingestion = new Ingestion(parsed.GetRequiredValue(index), pool) { ConfirmShrink = parsed.GetValue(confirm) };
            using var view = RunView.Create(parsed.GetValue(json));
            using var file = parsed.GetValue(report) is { } path ? new ReportFile(path, parsed.GetValue(texts)) : null;
            var result = await run(ingestion, given, line =>
            {
                view.Show(line);
                file?.Write(line);
            }, cancellationToken);
            view.Finish(result);
            return ExitCode.Of(result);
        }));
        return command;
    }

    private static int Missing(string source)
    {
        Console.Error.WriteLine(Messages.NoSource(source));
        return ExitCode.Nothing;
    }
}
