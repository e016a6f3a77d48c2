using System.CommandLine;
using System.Text;
using Indexer.Reading.Isolation;

namespace Indexer.Commands;

/// <summary>The child's side of <see cref="ReadingPool"/>; not for people.</summary>
internal static class ReadOneCommand
{
    public static Command Create()
    {
        var command = new Command("read-one", Messages.ReadOne) { Hidden = true };
        command.SetAction(async (_, cancellationToken) =>
        {
            using var requests = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            await using var replies = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
            await ReadingLoop.RunAsync(requests, replies, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
