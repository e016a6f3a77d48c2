using Bot.Admin;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State;
using Bot.State.Administration;
using Bot.State.Chats;
using Bot.Tests.Fixtures;
using Fakes;

namespace Bot.Tests.Admin;

public sealed class HandoffTests
{
    private const long Citizen = 7;
    private const long Officer = 8;

    [Fact]
    public async Task A_question_sent_to_the_officers_comes_back_answered_in_the_same_chat()
    {
        await using var bot = await TelegramBot.StartAsync();
        await PairAsync(bot, Officer, Role.Officer);

        var answer = await bot.AskAsync(Citizen, "giá giữ ô tô một lượt");
        (await bot.PressAsync(Citizen, answer.Button(Sentences.OfficerTitle)!)).Plain.ShouldBe(Sentences.AskOfficer);
        bot.Get<Tickets>().CountOpen().ShouldBe(0);
        (await bot.AskAsync(Citizen, "Xe đạp điện có phải trả <tiền> không?")).Plain.ShouldBe(Sentences.TicketOpened(1));
        (await bot.Api.WaitAsync(Officer, 2, Patience.Token))[1].Plain.ShouldBe(Sentences.NewTicket(1));
        (await bot.AskAsync(Officer, "/chuatraloi")).Plain.ShouldContain("Xe đạp điện có phải trả <tiền> không?");
        var before = bot.Api.In(Citizen).Count;
        (await bot.AskAsync(Officer, "/traloi 1 Có, 2.000 đồng & không hơn.")).Plain.ShouldBe(AdminReplies.TicketAnswered(1));

        (await bot.Api.WaitAsync(Citizen, before + 1, Patience.Token))[before].Plain.ShouldBe(Sentences.OfficerAnswers(1, "Có, 2.000 đồng & không hơn."));
        (await bot.AskAsync(Officer, "/traloi 1 Lần nữa")).Plain.ShouldBe(AdminReplies.AlreadyAnswered);
        (await bot.AskAsync(Citizen, "giá giữ ô tô một lượt")).Plain.ShouldContain("20.000");
    }

    [Fact]
    public async Task The_question_asked_last_can_be_sent_by_a_button_and_is_stored_only_then()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync(Citizen, "giá giữ ô tô một lượt");
        var offer = await bot.AskAsync(Citizen, "/canbo");

        bot.Get<Tickets>().CountOpen().ShouldBe(0);
        (await bot.PressAsync(Citizen, offer.Button(Sentences.SendTitle)!)).Plain.ShouldBe(Sentences.TicketOpened(1));

        bot.Get<Tickets>().Find(1)!.Question.ShouldContain("giá giữ ô tô");
    }

    [Fact]
    public async Task Whoever_changes_their_mind_sends_nothing_and_whoever_wants_it_gone_has_it_gone()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync(Citizen, "/canbo");
        (await bot.AskAsync(Citizen, "/huy")).Plain.ShouldBe(Sentences.TicketCancelled);
        (await bot.AskAsync(Citizen, "giá giữ ô tô một lượt")).Plain.ShouldContain("20.000");
        await bot.AskAsync(Citizen, "/canbo");
        await bot.AskAsync(Citizen, "Câu hỏi riêng, gọi tôi theo số 0912 345 678");
        bot.Get<Tickets>().Find(1)!.Question.ShouldBe("Câu hỏi riêng, gọi tôi theo số ***");
        bot.Get<Tickets>().CountOpen().ShouldBe(1);

        (await bot.AskAsync(Citizen, "/xoa")).Plain.ShouldBe(Sentences.Forgotten);

        bot.Get<Tickets>().CountOpen().ShouldBe(0);
    }

    [Fact]
    public async Task A_chat_that_blocked_the_bot_cannot_be_answered_and_the_officer_is_told_why()
    {
        await using var bot = await TelegramBot.StartAsync();
        await PairAsync(bot, Officer, Role.Admin);
        await bot.AskAsync(Citizen, "/canbo");
        await bot.AskAsync(Citizen, "Câu hỏi");
        bot.Api.Block(Citizen);
        await Patience.UntilAsync(() => bot.Get<ChatBook>().IsClosed(new("telegram", "7")));

        var heard = bot.Api.In(Officer).Count;
        bot.Api.Write(Officer, "/traloi 1 Trả lời");
        var messages = await bot.Api.WaitAsync(Officer, heard + 1, Patience.Token);

        messages[^1].Plain.ShouldBe(AdminReplies.CannotReach(Sentences.Blocked));
        bot.Get<Tickets>().CountOpen().ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_the_channel_refuses_opens_its_ticket_again_and_the_officer_hears_why()
    {
        await using var bot = await TelegramBot.StartAsync();
        await PairAsync(bot, Officer, Role.Officer);
        await bot.AskAsync(Citizen, "/canbo");
        await bot.AskAsync(Citizen, "Câu hỏi");
        bot.Api.Faults = (method, arguments) => method == "sendmessage" && arguments.Number("chat_id") == Citizen ? new Fault.Refusal(403, "Forbidden: bot was blocked by the user") : null;

        // The bot does not know of the block before it tries.
        var heard = bot.Api.In(Officer).Count;
        bot.Api.Write(Officer, "/traloi 1 Trả lời");
        var messages = await bot.Api.WaitAsync(Officer, heard + 2, Patience.Token);

        messages.Skip(heard).Select(message => message.Plain).ShouldBe([AdminReplies.TicketAnswered(1), Sentences.AnswerRefused(1, Sentences.Blocked)]);
        bot.Get<Tickets>().CountOpen().ShouldBe(1);
    }

    [Fact]
    public async Task A_ticket_goes_thirty_days_after_its_answer_and_an_unanswered_one_with_a_word_to_its_asker()
    {
        await using var bot = await TelegramBot.StartAsync();
        await PairAsync(bot, Officer, Role.Officer);
        foreach (var asker in (long[])[Citizen, 9])
        {
            await bot.AskAsync(asker, "/canbo");
            await bot.AskAsync(asker, "Câu hỏi");
        }
        (await bot.AskAsync(Officer, "/traloi 1 Trả lời")).Plain.ShouldBe(AdminReplies.TicketAnswered(1));
        await bot.Api.WaitAsync(Citizen, 3, Patience.Token);
        await AgeAsync(29);
        bot.Get<Tickets>().Find(1).ShouldNotBeNull();
        bot.Get<Tickets>().Find(2).ShouldNotBeNull();

        await AgeAsync(2);

        bot.Get<Tickets>().Find(1).ShouldBeNull();
        bot.Get<Tickets>().Find(2).ShouldBeNull();
        (await bot.Api.WaitAsync(9, 3, Patience.Token))[2].Plain.ShouldBe(Sentences.TicketOver(2, 30));
        bot.Api.In(Citizen).Count.ShouldBe(3);

        async Task AgeAsync(int days)
        {
            await bot.Get<StateDatabase>().WriteAsync(connection => connection.Execute(
                "UPDATE ticket SET created_at = created_at - $age, answered_at = answered_at - $age", ("$age", (long)TimeSpan.FromDays(days).TotalMilliseconds)));
            await bot.Get<TicketRounds>().DeleteOldAsync();
        }
    }

    [Fact]
    public async Task A_re_index_asked_for_in_a_chat_reports_there()
    {
        var corpus = Directory.CreateTempSubdirectory("chat-corpus-");
        await File.WriteAllTextAsync(Path.Combine(corpus.FullName, "tin.txt"), "Tin mẫu về giá giữ xe\n\nGiá giữ xe máy ban ngày là 3.000 đồng một lượt.", Patience.Token);
        await using var bot = await TelegramBot.StartAsync(("FirstBuild:Corpus", corpus.FullName));
        await PairAsync(bot, Officer, Role.Admin);

        (await bot.AskAsync(Officer, "/lapchimuc lai")).Plain.ShouldBe(AdminReplies.IndexingStarted);
        var report = (await bot.Api.WaitAsync(Officer, 3, Patience.Token))[2].Plain;

        report.ShouldStartWith($"{AdminReplies.Indexing}: ");
        (await bot.AskAsync(Officer, "/nhatky")).Plain.ShouldContain("lapchimuc lai: exit");
        (await bot.AskAsync(Officer, "/trangthai")).Plain.ShouldContain("telegram: chờ xử lý");
        corpus.Delete(recursive: true);
    }

    [Fact]
    public async Task Admins_see_their_commands_in_their_own_chat_only()
    {
        await using var bot = await TelegramBot.StartAsync();
        await PairAsync(bot, Officer, Role.Officer);

        await Patience.UntilAsync(() => bot.Api.Calls.Any(call => call.Method == "setmycommands" && call.Arguments["scope"]!["chat_id"] is not null));
        var scoped = bot.Api.Calls.Where(call => call.Method == "setmycommands").Select(call => call.Arguments).ToLookup(call => call["scope"]!["chat_id"]?.GetValue<long>());
        scoped[Officer].ShouldHaveSingleItem().ToJsonString().ShouldContain("\"traloi\"");
        scoped[Officer].Single().ToJsonString().ShouldNotContain("\"rutvanban\"");
        scoped[null].ShouldAllBe(call => !call.ToJsonString().Contains("\"traloi\"", StringComparison.Ordinal));
    }

    private static async Task PairAsync(TelegramBot bot, long user, Role role) =>
        (await bot.AskAsync(user, $"/ghepcap {await bot.Get<Admins>().NewCodeAsync(role)}")).Plain.ShouldBe(AdminReplies.Paired(role));
}
