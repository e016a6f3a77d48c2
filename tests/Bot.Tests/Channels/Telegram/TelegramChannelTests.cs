using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.State.Chats;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Model;
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
    public async Task A_full_disk_stops_the_channel_only_until_there_is_room_again()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync(7, Question);
        var state = bot.Get<Bot.State.StateDatabase>();
        await state.WriteAsync(connection => Bot.State.Sql.Execute(connection, "CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'disk full'); END"));

        bot.Api.Write(7, "/trogiup");
        await Patience.UntilAsync(() => bot.Get<Bot.Conversations.Chats.ChatPosts>().All.First().Delivery.Trouble == ChannelTrouble.BrokenOff);
        (await bot.Http.GetAsync(new Uri("/health", UriKind.Relative), Cancelled)).IsSuccessStatusCode.ShouldBeTrue();
        await state.WriteAsync(connection => Bot.State.Sql.Execute(connection, "DROP TRIGGER full"));

        (await bot.Api.WaitAsync(7, 2, Cancelled))[1].Plain.ShouldContain("/vanban");
    }

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

    [Fact]
    public async Task Notation_that_is_refused_is_sent_once_more_as_plain_text()
    {
        await using var bot = await TelegramBot.StartAsync();
        bot.Api.Faults = (method, arguments) => method == "sendmessage" && arguments.Word("parse_mode") is not null
            ? new Fault.Refusal(400, "Bad Request: can't parse entities: test") : null;

        (await bot.AskAsync(7, Question)).Plain.ShouldContain("3.000 đồng");
    }

    [Fact]
    public async Task Who_may_have_missed_an_answer_is_told_at_the_next_one_and_gets_it_when_asked_for()
    {
        await using var bot = await TelegramBot.StartAsync(("Telegram:TimeoutSeconds", "1"));
        bot.Api.Faults = (method, _) => method == "sendmessage" ? new Fault.Cut(Done: false) : null;
        bot.Api.Write(7, Question);
        var outbox = bot.Get<Bot.Channels.Telegram.TelegramChannel>().Delivery.Outbox;
        await Patience.UntilAsync(() => outbox.Count("uncertain") != 0);
        bot.Api.Faults = (_, _) => null;

        bot.Api.Write(7, "/nguon");
        (await bot.Api.WaitAsync(7, 2, Cancelled))[1].Plain.ShouldBe(Sentences.MayBeMissing);
        bot.Api.Write(7, "/guilai");
        var again = (await bot.Api.WaitAsync(7, 3, Cancelled))[2].Plain;
        again.ShouldStartWith(Sentences.SentAgain);
        again.ShouldContain("3.000 đồng");
        (await bot.AskAsync(7, "/guilai")).Plain.ShouldBe(Sentences.NothingToResend);
    }

    [Fact]
    public async Task A_blocked_chat_loses_what_waits_for_it_and_others_go_on()
    {
        await using var bot = await TelegramBot.StartAsync();
        bot.Api.Faults = (method, arguments) => method == "sendmessage" && arguments.Number("chat_id") == 7
            ? new Fault.Refusal(403, "Forbidden: bot was blocked by the user") : null;

        bot.Api.Write(7, Question);
        (await bot.AskAsync(8, Question)).Plain.ShouldContain("3.000 đồng");
        await Patience.UntilAsync(() => bot.Get<ChatBook>().IsClosed(new("telegram", "7")));
    }

    [Fact]
    public async Task Another_poller_is_told_as_that_and_a_wrong_token_as_that()
    {
        await using var conflict = await TelegramBot.StartAsync(new FakeBotApi { Faults = (method, _) => method == "getupdates" ? new Fault.Refusal(409, "Conflict") : null });
        await using var wrong = await TelegramBot.StartAsync(new FakeBotApi { Faults = (_, _) => new Fault.Refusal(401, "Unauthorized") });

        (await TroubleAsync(conflict)).ShouldBe(ChannelTrouble.AnotherConsumer);
        (await TroubleAsync(wrong)).ShouldBe(ChannelTrouble.TokenNotTaken);
        var polls = conflict.Api.Calls.Count(call => call.Method == "getupdates");
        await Task.Delay(500, Cancelled);
        conflict.Api.Calls.Count(call => call.Method == "getupdates").ShouldBe(polls);
    }

    [Fact]
    public async Task A_webhook_that_another_program_set_is_told_and_taken_down_only_when_allowed()
    {
        var api = new FakeBotApi();
        await using var bot = await TelegramBot.StartAsync(api, ("Telegram:RemoveWebhook", "true"));
        (await bot.AskAsync(7, Question)).Plain.ShouldContain("3.000 đồng");

        var held = new FakeBotApi { Faults = (method, _) => method == "getupdates" ? new Fault.Refusal(409, "Conflict") : null };
        await held.StartAsync();
        using var http = new HttpClient();
        await http.PostAsync(new Uri($"{held.Url}/bot{FakeBotApi.Token}/setWebhook?url=https://other.example/x"), null, Cancelled);
        await using var server = BotServer.WithSamples(("Telegram:Token", FakeBotApi.Token), ("Telegram:ApiUrl", held.Url));
        server.CreateClient().Dispose();
        var posts = (Bot.Conversations.Chats.ChatPosts)server.Services.GetService(typeof(Bot.Conversations.Chats.ChatPosts))!;
        await Patience.UntilAsync(() => posts.All.FirstOrDefault().Delivery?.Trouble == ChannelTrouble.WebhookSet);
        await held.DisposeAsync();
    }

    [Fact]
    public async Task Polls_that_fail_back_off_and_go_on()
    {
        var failures = 0;
        var api = new FakeBotApi();
        api.Faults = (method, _) => method == "getupdates" && Interlocked.Increment(ref failures) <= 3 ? new Fault.ServerError(502) : null;
        await using var bot = await TelegramBot.StartAsync(api);

        bot.Api.Write(7, Question);
        (await bot.Api.WaitAsync(7, 1, Cancelled))[0].Plain.ShouldContain("3.000 đồng");

        failures.ShouldBeLessThan(20);
    }

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

    private static async Task<ChannelTrouble> TroubleAsync(TelegramBot bot)
    {
        var trouble = default(ChannelTrouble?);
        await Patience.UntilAsync(() => (trouble = bot.Get<Bot.Conversations.Chats.ChatPosts>().All.FirstOrDefault().Delivery?.Trouble) is not null);
        return trouble!.Value;
    }
}
