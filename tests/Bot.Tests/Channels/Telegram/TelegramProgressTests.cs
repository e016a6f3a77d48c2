using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Model;
using Fakes.Telegram;

namespace Bot.Tests.Channels.Telegram;

/// <summary>An answer that takes long is seen to be worked on.</summary>
public sealed class TelegramProgressTests
{
    private const string Question = "giá giữ xe máy ban ngày";

    private static CancellationToken Cancelled => Patience.Token;

    /// <summary>The model hangs: the answer comes without it, after its time is over.</summary>
    [Fact]
    public async Task While_an_answer_takes_long_a_chat_sees_that_it_is_worked_on_and_never_a_part_of_it()
    {
        await using var model = new FakeModel { Script = _ => new FakeReply.Hang() };
        await model.StartAsync();
        await using var bot = await TelegramBot.StartAsync(("Model:Endpoint", model.Endpoint), ("Model:TimeoutSeconds", "4"));

        bot.Api.Write(-100, $"/hoi {Question}", user: 7);
        (await bot.AskAsync(7, Question)).Plain.ShouldContain("3.000 đồng");
        await bot.Api.WaitAsync(-100, 1, Cancelled);

        var signs = bot.Api.Calls.Where(call => call.Method is "sendchataction" or "sendmessagedraft").ToLookup(call => (call.Method, call.Arguments["chat_id"]!.GetValue<long>()), call => call.Arguments);
        signs[("sendchataction", 7)].ShouldNotBeEmpty();
        signs[("sendchataction", -100)].ShouldNotBeEmpty();
        signs[("sendmessagedraft", 7)].ShouldHaveSingleItem()["text"]!.ToString().ShouldStartWith("Đang tìm trong ");
        signs[("sendmessagedraft", -100)].ShouldBeEmpty();
        bot.Api.Calls.TakeWhile(call => call.Method != "sendmessage").ShouldContain(call => call.Method == "sendmessagedraft");
    }

    [Fact]
    public async Task A_server_that_knows_no_drafts_is_asked_once_and_the_answer_comes_all_the_same()
    {
        await using var model = new FakeModel { Script = _ => new FakeReply.Hang() };
        await model.StartAsync();
        var api = new FakeBotApi { Faults = (method, _) => method is "sendmessagedraft" or "sendchataction" ? new Fault.Refusal(404, "Not Found") : null };
        await using var bot = await TelegramBot.StartAsync(api, ("Model:Endpoint", model.Endpoint), ("Model:TimeoutSeconds", "5"));

        (await bot.AskAsync(7, Question)).Plain.ShouldContain("3.000 đồng");

        bot.Api.Calls.Count(call => call.Method == "sendmessagedraft").ShouldBe(1);
        bot.Api.Calls.Count(call => call.Method == "sendchataction").ShouldBe(1);
    }
}
