using Bot.Conversations;
using Bot.State.Chats;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Channels.Telegram;

/// <summary>Who asks too long, too much or at the wrong time is told so.</summary>
public sealed class TelegramLimitTests
{
    private const string Question = "giá giữ xe máy ban ngày";

    [Fact]
    public async Task A_long_message_is_told_its_length_and_a_flood_is_told_to_wait()
    {
        await using var bot = await TelegramBot.StartAsync(("Chat:QuestionsPerMinute", "3"));

        (await bot.AskAsync(7, new string('a', 1001))).Plain.ShouldBe(Sentences.TooLong(1001, 1000));
        for (var number = 0; number < 2; number++) await bot.AskAsync(7, Question);
        (await bot.AskAsync(7, Question)).Plain.ShouldBe(Sentences.TooMany);
        (await bot.AskAsync(8, Question)).Plain.ShouldContain("3.000 đồng");
    }

    [Fact]
    public async Task When_all_ask_at_once_the_bot_says_that_it_is_busy_and_admins_are_heard_all_the_same()
    {
        await using var bot = await TelegramBot.StartAsync(("Chat:QuestionsPerMinuteOfAll", "3"));
        var admins = bot.Get<Bot.State.Administration.Admins>();
        await admins.PairAsync(new("telegram", "9"), await admins.NewCodeAsync(Bot.State.Administration.Role.Admin));
        for (var person = 1; person <= 3; person++) (await bot.AskAsync(person, Question)).Plain.ShouldContain("3.000 đồng");

        (await bot.AskAsync(4, Question)).Plain.ShouldBe(Sentences.Busy);
        (await bot.AskAsync(9, "/trangthai")).Plain.ShouldContain("telegram");
    }

    [Fact]
    public async Task In_maintenance_a_fixed_sentence_is_the_answer_and_afterwards_all_goes_on()
    {
        await using var bot = await TelegramBot.StartAsync();

        await bot.Get<Switches>().SetMaintenanceAsync(on: true);
        (await bot.AskAsync(7, Question)).Plain.ShouldBe(Sentences.Maintenance);
        await bot.Get<Switches>().SetMaintenanceAsync(on: false);
        (await bot.AskAsync(7, Question)).Plain.ShouldContain("3.000 đồng");
    }
}
