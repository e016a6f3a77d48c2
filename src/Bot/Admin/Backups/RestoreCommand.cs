using System.CommandLine;
using Bot.Answering;
using Bot.Starting;
using Bot.State;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Backups;

/// <summary>`restore FILE`: puts a backup in the place of state and index while the bot is stopped. What was there is kept beside it.</summary>
internal static class RestoreCommand
{
    public static Command Create(Option<string?> index)
    {
        var file = new Argument<string>("file") { Description = AdminReplies.RestoreFile };
        var command = new Command("restore", AdminReplies.RestoreDescription) { file };
        command.SetAction((given, _) => RunAsync(given.GetValue(index), given.GetRequiredValue(file)));
        return command;
    }

    private static async Task<int> RunAsync(string? index, string file)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.UseIndex(index).AddFirstBuild().AddState().AddAnswering();
        using var host = builder.Build();
        var result = 0;
        var checkedStart = await host.StartCheckedAsync(() =>
        {
            var services = host.Services;
            var (text, isDone) = Restoring.Restore(
                file, services.GetRequiredService<IOptions<ArchiveOptions>>().Value.Index, services.GetRequiredService<IOptions<StateOptions>>().Value.Folder, services.GetRequiredService<TimeProvider>());
            (isDone ? Console.Out : Console.Error).WriteLine(text);
            result = isDone ? 0 : 1;
            return Task.CompletedTask;
        });
        return checkedStart == 0 ? result : checkedStart;
    }
}
