using Bot.Answering;
using Bot.State;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Fixtures;

/// <summary>The answering rooms as the program puts them together, without channels: over an index, with settings and services of a test's own.</summary>
internal static class AnsweringHost
{
    public static IHost Start(string index, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Archive:Index"] = index,
            ["State:Folder"] = Path.Combine(index, "state"),
            ["Contacts:File"] = Path.Combine(Repository.Root, "corpus", "contacts.csv"),
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.AddState().AddAnswering();
        services?.Invoke(builder.Services);
        return builder.Build();
    }
}
