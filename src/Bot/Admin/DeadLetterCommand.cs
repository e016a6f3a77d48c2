using System.CommandLine;
using Bot.Answering;
using Bot.Starting;
using Bot.State;
using Bot.State.Administration;
using Bot.State.Delivery;

namespace Bot.Admin;

/// <summary>`tinhong` on the command line of the server, also while the bot runs: what did not get through, why, and what is to become of it.</summary>
internal static class DeadLetterCommand
{
    private const int Most = 200;
    private static readonly Person Server = new("server", Environment.UserName);

    public static Command Create(Option<string?> index)
    {
        var again = new Option<string?>("--lam-lai") { Description = AdminReplies.ReplayOption };
        var discard = new Option<string?>("--bo") { Description = AdminReplies.DiscardOption };
        var command = new Command("tinhong", AdminReplies.DeadLetterDescription) { again, discard };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((given, cancellationToken) => RunAsync(given.GetValue(index), given.GetValue(again), given.GetValue(discard), given.UnmatchedTokens));
        return command;
    }

    private static async Task<int> RunAsync(string? index, string? again, string? discard, IReadOnlyList<string> settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.UseIndex(index).AddFirstBuild().AddState().AddAnswering();
        using var host = builder.Build();
        var found = true;
        var started = await host.StartCheckedAsync(async () =>
        {
            var letters = host.Services.GetRequiredService<DeadLetters>();
            var audit = host.Services.GetRequiredService<Audit>();
            if (again is not null) found = await DoAsync("tinhong lam-lai", again, letters.ReplayAsync, AdminReplies.Replayed, audit);
            else if (discard is not null) found = await DoAsync("tinhong bo", discard, letters.DiscardAsync, AdminReplies.Discarded, audit);
            else Console.WriteLine(AdminReplies.DeadLetterList(letters.List(Most)));
        });
        return started == 0 && !found ? 1 : started;
    }

    private static async Task<bool> DoAsync(string action, string text, Func<DeadLetterId, Task<bool>> deed, Func<DeadLetterId, string> says, Audit audit)
    {
        if (DeadLetterId.TryParse(text) is not { } id || !await deed(id))
        {
            Console.WriteLine(AdminReplies.NoSuchLetter(text));
            return false;
        }
        await audit.WriteAsync(Server, action, id.ToString(), "done");
        Console.WriteLine(says(id));
        return true;
    }
}
