using Bot.Answering;
using Microsoft.Extensions.Options;

namespace Bot.Starting;

/// <summary>Settings that come from the command line, and what happens when one is wrong.</summary>
internal static class Settings
{
    /// <summary>What the host itself understands, besides any setting written as --Section:Key=value.</summary>
    private static readonly string[] OfTheHost = ["--environment", "--contentRoot", "--applicationName"];

    /// <summary>The first argument that is no setting; a name without a value is the head of a section and sets nothing.</summary>
    public static string? FirstUnknown(IReadOnlyList<string> arguments) => arguments.FirstOrDefault(argument =>
        argument.Split('=', 2) is not [var name, var value]
        || !(name.Contains(':') || value.Length == 0 || OfTheHost.Contains(name, StringComparer.OrdinalIgnoreCase)));

    public static Task<int> RefuseAsync(string argument)
    {
        Console.Error.WriteLine(Replies.WrongArgument(argument));
        return Task.FromResult(1);
    }

    /// <summary>An index named on the command line is meant from the current directory, as a shell means it.</summary>
    public static T UseIndex<T>(this T builder, string? index)
        where T : IHostApplicationBuilder
    {
        if (index is not null)
            builder.Configuration.AddInMemoryCollection([new("Archive:Index", Path.GetFullPath(index))]);
        return builder;
    }

    /// <summary>Runs <paramref name="work"/> when every setting is valid; else says which is not and returns 1.</summary>
    public static async Task<int> StartCheckedAsync(this IHost host, Func<Task> work)
    {
        try
        {
            host.Services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync(Replies.WrongSetting(string.Join(' ', wrong.Failures)));
            return 1;
        }
        await work();
        return 0;
    }
}
