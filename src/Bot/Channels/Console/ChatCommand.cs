using System.Text;

namespace Bot.Channels.Console;

/// <summary>`--console`: the chat in a terminal.</summary>
internal static class ChatCommand
{
    public static Task<int> RunAsync(string? index, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        System.Console.InputEncoding = System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return ConsoleHost.RunAsync(index, settings, answerer =>
            new ConsoleChannel(System.Console.In, System.Console.Out).TalkAsync(answerer, cancellationToken), cancellationToken);
    }
}
