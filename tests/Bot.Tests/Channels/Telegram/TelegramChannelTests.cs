using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.State.Chats;
using Bot.Tests.Fixtures;
using Fakes.Telegram;

namespace Bot.Tests.Channels.Telegram;

public sealed class TelegramChannelTests
{
    private const string Question = "giá giữ xe máy ban ngày";

    private static CancellationToken Cancelled => Patience.Token;

    [Fact]
    public async Task A_question_is_answered_with_numbered_sources_links_and_receipts()
    {
        await using var bot = await TelegramBot.StartAsync();

        var answer = await bot.AskAsync(7, Question);

        answer.Plain.ShouldContain("3.000 đồng");
        answer.Plain.ShouldContain("[1]");
        answer.Plain.ShouldContain("Mã trích dẫn:");
        answer.Text.ShouldContain("<a href=\"https://hoi.langiang.example/v/");
        answer.Arguments["link_preview_options"]!["is_disabled"]!.GetValue<bool>().ShouldBeTrue();
        answer.Arguments["reply_parameters"].ShouldBeNull();
    }

    [Fact]
    public async Task Buttons_show_sources_effect_and_take_a_judgement_with_its_reason()
    {
        await using var bot = await TelegramBot.StartAsync();
        var answer = await bot.AskAsync(7, "giá giữ ô tô một lượt");

        (await bot.PressAsync(7, answer.Button(Sentences.SourcesTitle)!)).Plain.ShouldContain("“");
        (await bot.PressAsync(7, answer.Button(Sentences.EffectTitle)!)).Plain.ShouldContain("hiệu lực");
        (await bot.PressAsync(7, answer.Button("👍")!)).Plain.ShouldBe(Sentences.ThanksUseful);
        var why = await bot.PressAsync(7, answer.Button("👎")!);
        (await bot.PressAsync(7, why.Button("Sai nội dung")!)).Plain.ShouldBe(Sentences.ThanksReason);

        bot.Get<Feedback>().Counts(TimeSpan.FromDays(1)).ShouldBe((0, 1));
        bot.Api.Calls.Count(call => call.Method == "answercallbackquery").ShouldBe(5);
    }

    [Fact]
    public async Task A_button_of_another_chat_or_an_old_one_says_that_it_is_expired()
    {
        await using var bot = await TelegramBot.StartAsync();
        var answer = await bot.AskAsync(7, Question);

        (await bot.PressAsync(8, answer.Button(Sentences.SourcesTitle)!)).Plain.ShouldBe(Sentences.Expired);
        (await bot.PressAsync(7, "ABCDEFGH1234:1")).Plain.ShouldBe(Sentences.Expired);
        (await bot.PressAsync(7, "'; DROP TABLE shown; --")).Plain.ShouldBe(Sentences.Expired);
    }

    [Theory]
    [InlineData("/start", "trợ lý tự động")]
    [InlineData("/start vb_12-2025-qd-ubnd-2025-03-18", "12/2025/QĐ-UBND")]   // a deep link
    [InlineData("/start vb_khong-co", "không còn đúng")]
    [InlineData("/hoi giá giữ xe máy", "3.000 đồng")]
    [InlineData("/hoi", "/hoi học phí")]   // says what it wants
    [InlineData("/vanban 12/2025/QĐ-UBND", "12/2025/QĐ-UBND")]
    [InlineData("/kiemtra 12/2025/QĐ-UBND", "hiệu lực")]
    [InlineData("/trogiup", "/vanban")]
    [InlineData("/nguon", "Chưa có nguồn")]
    [InlineData("/xoa", "Đã xóa")]
    [InlineData("/khongco", "/trogiup")]
    public async Task Commands_do_what_help_says(string command, string expected)
    {
        await using var bot = await TelegramBot.StartAsync();

        (await bot.AskAsync(7, command)).Plain.ShouldContain(expected);
    }

    [Fact]
    public async Task Commands_are_published_by_scope_and_language()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync(7, "/trogiup");

        var published = bot.Api.Calls.Where(call => call.Method == "setmycommands").Select(call => call.Arguments).ToList();

        published.Select(one => (one["scope"]!["type"]!.ToString(), one["language_code"]?.ToString())).ShouldBe(
            [("all_private_chats", null), ("all_private_chats", "en"), ("all_group_chats", null), ("all_group_chats", "en")]);
    }

    [Fact]
    public async Task Inline_mode_offers_the_cited_documents()
    {
        await using var bot = await TelegramBot.StartAsync();

        bot.Api.AskInline(7, "12/2025/QĐ-UBND");
        var call = await CallAsync(bot, "answerinlinequery");

        call["is_personal"]!.GetValue<bool>().ShouldBeTrue();
        call["results"]!.AsArray()[0]!["title"]!.ToString().ShouldBe("Quyết định 12/2025/QĐ-UBND");
        call["results"]![0]!["input_message_content"]!["message_text"]!.ToString().ShouldContain("Mã trích dẫn");
    }

    [Fact]
    public async Task In_groups_only_what_is_addressed_to_the_bot_is_answered_and_as_a_reply()
    {
        await using var bot = await TelegramBot.StartAsync();
        const long Group = -100;

        bot.Api.Write(Group, Question, user: 7);
        bot.Api.Write(Group, "/hoi@other_bot giá giữ xe", user: 7);
        bot.Api.Write(Group, $"/hoi@{FakeBotApi.BotName} {Question}", user: 7);
        bot.Api.Write(Group, $"@{FakeBotApi.BotName} {Question}", user: 7);
        bot.Api.Write(Group, Question, user: 7, also: new() { ["reply_to_message"] = new JsonObject { ["message_id"] = 1, ["from"] = new JsonObject { ["id"] = FakeBotApi.BotId, ["is_bot"] = true } } });
        await bot.Api.WaitAsync(Group, 3, Cancelled);
        await bot.AskAsync(7, "/trogiup");

        bot.Api.In(Group).Count.ShouldBe(3);
        bot.Api.In(Group).ShouldAllBe(message => message.Plain.Contains("3.000 đồng", StringComparison.Ordinal) && message.Arguments["reply_parameters"] != null);
    }

    [Fact]
    public async Task An_edit_is_answered_again_only_if_the_text_changed()
    {
        await using var bot = await TelegramBot.StartAsync();

        bot.Api.Write(7, "giá giữ ô tô", message: 77);
        await bot.Api.WaitAsync(7, 1, Cancelled);
        bot.Api.Write(7, "giá giữ ô tô", kind: "edited_message", message: 77);
        bot.Api.Write(7, Question, kind: "edited_message", message: 77);
        var messages = await bot.Api.WaitAsync(7, 2, Cancelled);

        messages[1].Plain.ShouldContain("3.000 đồng");
    }

    [Fact]
    public async Task What_is_no_text_gets_a_sentence_and_what_is_no_message_nothing()
    {
        await using var bot = await TelegramBot.StartAsync();

        bot.Api.Write(7, "", also: new() { ["new_chat_title"] = "x" });
        bot.Api.Updates.Add(new() { ["poll_answer"] = new JsonObject { ["poll_id"] = "1" } });
        bot.Api.Write(7, "", also: new() { ["voice"] = new JsonObject { ["file_id"] = "1", ["duration"] = 3 } });

        (await bot.Api.WaitAsync(7, 1, Cancelled)).ShouldHaveSingleItem().Plain.ShouldBe(Sentences.TextOnly);
    }

    [Fact]
    public async Task Text_that_looks_like_notation_arrives_as_it_was_written()
    {
        await using var bot = await TelegramBot.StartAsync();

        var answer = await bot.AskAsync(7, "giá giữ ô tô một lượt");

        answer.Plain.ShouldContain("<img src=x onerror=alert(1)>");
        answer.Text.ShouldContain("&lt;img");
    }

    private static async Task<JsonObject> CallAsync(TelegramBot bot, string method)
    {
        await Patience.UntilAsync(() => bot.Api.Calls.Any(call => call.Method == method));
        return bot.Api.Calls.First(call => call.Method == method).Arguments;
    }
}
