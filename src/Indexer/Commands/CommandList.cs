using System.CommandLine;

namespace Indexer.Commands;

/// <summary>Every command, in the order of the help text.</summary>
internal static class CommandList
{
    public static RootCommand Create() => new(Messages.About)
    {
        BuildCommand.Create(),
        AddCommand.Create(),
        WithdrawCommand.Create(),
        WatchCommand.Create(),
        CrawlCommand.Create(),
        SearchCommand.Create(),
        ExplainCommand.Create(),
        ReadCommand.Create(),
        EmbedCommand.Create(),
        CheckCommand.Create(),
        StatsCommand.Create(),
        RollbackCommand.Create(),
        DoctorCommand.Create(),
        ReadOneCommand.Create(),
    };
}
