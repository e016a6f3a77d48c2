using Indexer.Commands;

namespace Indexer.Tests.Fixtures;

/// <summary>Runs a command in this process and keeps what it prints. Console is shared: tests that use it run one after the other.</summary>
internal static class Cli
{
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var (output, error, input) = (Console.Out, Console.Error, Console.In);
        using var text = new StringWriter();
        Console.SetOut(text);
        Console.SetError(text);
        try
        {
            var exitCode = await CommandList.Create().Parse(arguments).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
            return (exitCode, text.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Console.SetIn(input);
        }
    }
}
