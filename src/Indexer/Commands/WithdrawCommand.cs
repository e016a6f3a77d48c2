using System.CommandLine;
using Archive.Index;

namespace Indexer.Commands;

internal static class WithdrawCommand
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("id") { Description = Messages.IdArgument, Arity = ArgumentArity.OneOrMore };
        var index = IndexOption.Create();
        var command = new Command("withdraw", Messages.Withdraw) { ids, index };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
        {
            var generations = new Generations(parsed.GetRequiredValue(index));
            if (generations.Current is null) throw new ArchiveMissingException(parsed.GetRequiredValue(index));
            using var writer = generations.OpenLive();
            var missing = parsed.GetRequiredValue(ids).Where(id => !writer.Withdraw(id)).ToList();
            foreach (var id in missing) Console.Error.WriteLine(Messages.NoSuchDocument(id));
            var withdrawn = parsed.GetRequiredValue(ids).Length - missing.Count;
            if (withdrawn > 0) writer.Commit();
            Console.WriteLine(Messages.Withdrawn(withdrawn));
            return Task.FromResult(withdrawn == 0 ? ExitCode.Nothing : missing.Count > 0 ? ExitCode.SomeSkipped : ExitCode.Done);
        }));
        return command;
    }
}
