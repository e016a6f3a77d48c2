using Bot.Admin;
using Bot.State;
using Bot.State.Administration;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Admin;

[Collection(Alone.Name)]
public sealed class DeadLetterCommandTests : IDisposable
{
    private readonly TestState state = new();
    private readonly StringWriter printed = new();
    private readonly TextWriter before = Console.Out;

    public DeadLetterCommandTests() => Console.SetOut(printed);

    public void Dispose()
    {
        Console.SetOut(before);
        printed.Dispose();
        state.Dispose();
    }

    [Fact]
    public async Task What_did_not_get_through_is_listed_done_again_and_thrown_away_from_the_server()
    {
        (await RunAsync()).ShouldBe((0, AdminReplies.NoDeadLetters));
        var inbox = new Inbox(state.Database, "telegram", TimeProvider.System);
        await inbox.StoreAsync([new("1", "7", "a secret question"), new("2", "7", "another one")]);
        for (var letter = 0; letter < 2; letter++)
            await inbox.FailAsync((await inbox.TakeAsync("7"))! with { Tries = Inbox.MostTries }, "FormatException", apology: null);

        var (_, list) = await RunAsync();
        list.ShouldContain("V1\t");
        list.ShouldContain("telegram\txử lý hỏng\t5 lần\tFormatException");
        list.ShouldNotContain("secret");
        (await RunAsync("--lam-lai", "V1")).ShouldBe((0, AdminReplies.Replayed(new(1, Incoming: true))));
        (await RunAsync("--bo", "V2")).ShouldBe((0, AdminReplies.Discarded(new(2, Incoming: true))));
        (await RunAsync("--bo", "V2")).ShouldBe((1, AdminReplies.NoSuchLetter("V2")));
        inbox.Waiting().ShouldBe(1);
        new Audit(state.Database, TimeProvider.System).Last(5).Select(entry => $"{entry.Action} {entry.Target}").ShouldBe(["tinhong bo V2", "tinhong lam-lai V1"]);
    }

    private async Task<(int ExitCode, string Printed)> RunAsync(params string[] options)
    {
        printed.GetStringBuilder().Clear();
        var exitCode = await Task.Run(() => (int)typeof(StateDatabase).Assembly.EntryPoint!.Invoke(null, [(string[])["tinhong", .. options, $"--State:Folder={state.Folder}"]])!);
        return (exitCode, printed.ToString().Trim());
    }
}
