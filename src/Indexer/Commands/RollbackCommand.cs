using System.CommandLine;
using Archive.Index;

namespace Indexer.Commands;

internal static class RollbackCommand
{
    public static Command Create()
    {
        var index = IndexOption.Create();
        var command = new Command("rollback", Messages.Rollback) { index };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
        {
            Console.WriteLine(Messages.RolledBack(new Generations(parsed.GetRequiredValue(index)).Rollback()));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}
