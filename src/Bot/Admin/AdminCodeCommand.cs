using System.CommandLine;
using Bot.Answering;
using Bot.Starting;
using Bot.State;
using Bot.State.Administration;

namespace Bot.Admin;

/// <summary>`admin-code` on the command line of the server: who can start programs there may sign in to the admin pages, or let others in.</summary>
internal static class AdminCodeCommand
{
    public static Command Create(Option<string?> index)
    {
        var role = new Option<string>("--role") { Description = AdminReplies.RoleOption, DefaultValueFactory = _ => AdminRole.Editor.Written() }
            .AcceptOnlyFromAmong([.. AdminRoles.Names]);
        var name = new Option<string?>("--name") { Description = AdminReplies.NameOption };
        var command = new Command("admin-code", AdminReplies.AdminCodeDescription) { role, name };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((given, _) => RunAsync(
            given.GetValue(index), AdminRoles.TryParse(given.GetRequiredValue(role))!.Value, given.GetValue(name), given.UnmatchedTokens));
        return command;
    }

    private static async Task<int> RunAsync(string? index, AdminRole role, string? name, IReadOnlyList<string> settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.UseIndex(index).AddFirstBuild().AddState().AddAnswering();
        using var host = builder.Build();
        var user = new AdminUser(string.IsNullOrWhiteSpace(name) ? role.Written() : name.Trim(), role);
        return await host.StartCheckedAsync(async () =>
            Console.WriteLine(AdminReplies.AdminCodeMade(await host.Services.GetRequiredService<AdminCodes>().NewAsync(user), user)));
    }
}
