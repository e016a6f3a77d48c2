using System.CommandLine;
using Bot.Answering;
using Bot.Starting;
using Bot.State;
using Bot.State.Administration;

namespace Bot.Admin;

/// <summary>`partner-key add|list|remove` on the command line of the server: who may ask by program, and how much.</summary>
internal static class PartnerKeyCommand
{
    private const int MostPerMinute = 10_000_000;

    public static Command Create(Option<string?> index)
    {
        var name = new Argument<string>("name") { Description = AdminReplies.PartnerName };
        var perMinute = new Option<int>("--per-minute") { Description = AdminReplies.PartnerLimit, DefaultValueFactory = _ => 600 };
        perMinute.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > MostPerMinute) given.AddError(AdminReplies.WrongPartnerLimit);
        });

        var add = new Command("add", AdminReplies.AddPartner) { name, perMinute };
        add.SetAction((given, _) => RunAsync(given.GetValue(index), given.UnmatchedTokens, async keys =>
        {
            var partner = given.GetRequiredValue(name).Trim();
            return AdminReplies.PartnerKeyMade(await keys.NewAsync(partner, given.GetValue(perMinute)), partner, given.GetValue(perMinute));
        }));
        var list = new Command("list", AdminReplies.ListPartners);
        list.SetAction((given, _) => RunAsync(given.GetValue(index), given.UnmatchedTokens, keys => Task.FromResult(AdminReplies.Partners(keys.All()))));
        var remove = new Command("remove", AdminReplies.RemovePartner) { name };
        remove.SetAction((given, _) => RunAsync(given.GetValue(index), given.UnmatchedTokens, async keys =>
            AdminReplies.PartnerRemoved(given.GetRequiredValue(name).Trim(), await keys.RemoveAsync(given.GetRequiredValue(name).Trim()))));

        var command = new Command("partner-key", AdminReplies.PartnerDescription) { add, list, remove };
        foreach (var one in (Command[])[add, list, remove]) one.TreatUnmatchedTokensAsErrors = false;
        return command;
    }

    private static async Task<int> RunAsync(string? index, IReadOnlyList<string> settings, Func<PartnerKeys, Task<string>> work)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.UseIndex(index).AddFirstBuild().AddState().AddAnswering();
        using var host = builder.Build();
        return await host.StartCheckedAsync(async () => Console.WriteLine(await work(host.Services.GetRequiredService<PartnerKeys>())));
    }
}
