using System.CommandLine;
using Archive.Index;

namespace Indexer.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var index = IndexOption.Create();
        var command = new Command("check", Messages.Check) { index };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(() =>
        {
            using var reader = new ArchiveReader(parsed.GetRequiredValue(index));
            var faults = ArchiveCheck.Faults(reader, cancellationToken);
            foreach (var fault in faults) Console.Error.WriteLine(Messages.Fault(fault.Kind, ReportFile.Escape(fault.Where)));
            Console.WriteLine(faults.Count == 0 ? Messages.Sound : Messages.Unsound(faults.Count));
            if (faults.Count > 0) return Task.FromResult(ExitCode.Nothing);
            using var snapshot = reader.Snapshot();
            Console.WriteLine(Messages.Stored(snapshot.Generation, snapshot.DocumentCount, snapshot.PassageCount));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}
