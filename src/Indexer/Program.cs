using System.CommandLine;
using Indexer.Commands;

var root = new RootCommand(Messages.About)
{
    BuildCommand.Create(),
    AddCommand.Create(),
    WithdrawCommand.Create(),
    SearchCommand.Create(),
    ExplainCommand.Create(),
    ReadCommand.Create(),
    CheckCommand.Create(),
    StatsCommand.Create(),
    RollbackCommand.Create(),
    DoctorCommand.Create(),
    ReadOneCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
