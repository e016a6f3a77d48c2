using System.CommandLine;

namespace Indexer.Commands;

internal static class IndexOption
{
    public static Option<string> Create() => new("--index") { Description = Messages.IndexOption, DefaultValueFactory = _ => "index" };
}
