using Bot.Admin;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin;

/// <summary>Thirteen actions, six principals: who may do what is said in one table, and each cell is tried.</summary>
[Trait("Long", "Delivery")]
public sealed class AdminMatrixTests : IAsyncLifetime
{
    private const string AdminId = "111";
    private const string OfficerId = "222";
    private const string CitizenId = "333";
    private const string FormerId = "444";

    // Action, and whether an admin, an officer in a private chat may do it. Nobody else may do anything.
    private static readonly (string Command, bool Admin, bool Officer)[] Actions =
    [
        ("/trangthai", true, false),
        ("/lapchimuc", true, false),
        ("/rutvanban van-ban/khong-co.txt thu", true, false),
        ("/quaylai", true, false),
        ("/tamdung", true, false),
        ("/tieptuc", true, false),
        ("/mohinh tat", true, false),
        ("/chuatraloi", true, true),
        ("/traloi 99 noi dung", true, true),
        ("/mamoi", true, false),
        ("/quantri", true, false),
        ("/thoiquyen telegram:555", true, false),
        ("/nhatky", true, false),
    ];

    private static readonly string[] Principals = ["admin", "admin in a group", "officer", "citizen", "former admin", "admin's number on another channel"];

    private readonly BotServer server = BotServer.WithSamples();

    public static TheoryData<string, string, bool> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, bool>();
            foreach (var (command, admin, officer) in Actions)
                foreach (var principal in Principals)
                    cells.Add(command, principal, principal switch { "admin" => admin, "officer" => officer, _ => false });
            return cells;
        }
    }

    private Administration Administration => server.Services.GetRequiredService<Administration>();

    private Admins Admins => server.Services.GetRequiredService<Admins>();

    public async ValueTask InitializeAsync()
    {
        await PairAsync(AdminId, Role.Admin);
        await PairAsync(OfficerId, Role.Officer);
        await PairAsync(FormerId, Role.Admin);
        await Admins.RemoveAsync(new("telegram", FormerId));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public void There_are_seventy_eight_cells_and_every_command_is_in_them()
    {
        Cells.Count.ShouldBe(78);
        Administration.Commands.Select(command => $"/{command.Name}").Order().ShouldBe(Actions.Select(action => action.Command.Split(' ')[0]).Order());
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Only_those_may_who_should(string command, string principal, bool may)
    {
        var update = As(principal, command);

        var reply = Text(await Administration.TryRunAsync(update));

        var entry = server.Services.GetRequiredService<Audit>().Last(1).SingleOrDefault(one => one.Action == command[1..].Split(' ')[0]);
        if (may)
        {
            reply.ShouldNotBe(Sentences.UnknownCommand);
            reply.ShouldNotBe(AdminReplies.PrivateOnly);
            entry.ShouldNotBeNull().Outcome.ShouldNotStartWith("refused");
        }
        else
        {
            reply.ShouldBe(principal == "admin in a group" ? AdminReplies.PrivateOnly : Sentences.UnknownCommand);
            // Strangers leave no trace that they could fill the disk with; those who are known do.
            if (principal is "officer" or "admin in a group") entry.ShouldNotBeNull().Outcome.ShouldStartWith("refused");
        }
    }

    private static ChatUpdate As(string principal, string command) => principal switch
    {
        "admin" => new("telegram", "1", AdminId, AdminId, command),
        "admin in a group" => new("telegram", "1", "-100", AdminId, command) { IsPrivate = false },
        "officer" => new("telegram", "1", OfficerId, OfficerId, command),
        "citizen" => new("telegram", "1", CitizenId, CitizenId, command),
        "former admin" => new("telegram", "1", FormerId, FormerId, command),
        _ => new("zalobot", "1", AdminId, AdminId, command),
    };

    private async Task PairAsync(string user, Role role) =>
        (await Admins.PairAsync(new("telegram", user), await Admins.NewCodeAsync(role))).ShouldBe(PairingResult.Paired);

    private static string Text(ChatReply? reply) => string.Join('\n', reply.ShouldNotBeNull().Lines.Select(line => string.Concat(line.Runs.Select(run => run.Text))));
}
