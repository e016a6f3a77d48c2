using System.CommandLine;
using Bot.Answering;
using Bot.Starting;
using Bot.State;
using Bot.State.Administration;

namespace Bot.Admin;

/// <summary>`ghepcap` on the command line of the server: who can start programs there may name the first admin.</summary>
internal static class PairCommand
{
    public static Command Create(Option<string?> index)
    {
        var officer = new Option<bool>("--can-bo") { Description = AdminReplies.OfficerOption };
        var command = new Command("ghepcap", AdminReplies.CommandDescription) { officer };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((given, cancellationToken) => RunAsync(
            given.GetValue(index), given.GetValue(officer) ? Role.Officer : Role.Admin, given.UnmatchedTokens));
        return command;
    }

    private static async Task<int> RunAsync(string? index, Role role, IReadOnlyList<string> settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.UseIndex(index).AddFirstBuild().AddState().AddAnswering();
        using var host = builder.Build();
        return await host.StartCheckedAsync(async () =>
            Console.WriteLine(AdminReplies.CodeMade(await host.Services.GetRequiredService<Admins>().NewCodeAsync(role), role)));
    }
}
