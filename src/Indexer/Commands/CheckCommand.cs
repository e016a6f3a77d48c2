using System.CommandLine;
using Archive.Index;

namespace Indexer.Commands;

/// <summary>Every passage must equal its document's text at its span: what is quoted is what was published.</summary>
internal static class CheckCommand
{
    private const int Page = 500;

    public static Command Create()
    {
        var index = IndexOption.Create();
        var command = new Command("check", Messages.Check) { index };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(() =>
        {
            using var reader = new ArchiveReader(parsed.GetRequiredValue(index));
            using var snapshot = reader.Snapshot();
            Console.WriteLine(Messages.Stored(snapshot.Generation, snapshot.DocumentCount, snapshot.PassageCount));
            var faults = Faults(snapshot, cancellationToken).ToList();
            foreach (var id in faults) Console.Error.WriteLine(ReportFile.Escape(id));
            Console.WriteLine(faults.Count == 0 ? Messages.Sound : Messages.Unsound(faults.Count));
            return Task.FromResult(faults.Count == 0 ? ExitCode.Done : ExitCode.Nothing);
        }));
        return command;
    }

    private static IEnumerable<string> Faults(ArchiveSnapshot snapshot, CancellationToken cancellationToken)
    {
        for (var skip = 0; ; skip += Page)
        {
            var documents = snapshot.List(DocumentFilter.All, Page, skip);
            foreach (var document in documents)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var text = snapshot.ReadText(document);
                if (snapshot.ReadPassages(document).Any(passage => passage.Span.End > text.Length || passage.Span.In(text) != passage.Text))
                    yield return document.Facts.Id;
            }
            if (documents.Count < Page) yield break;
        }
    }
}
