using System.Globalization;
using Bot.Answering;
using Bot.Channels.Chats;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State.Chats;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Conversations.Chats;

public sealed class FurtherPagesTests
{
    private static readonly IReadOnlyList<AnswerSentence> Long = [.. Enumerable.Range(1, 12).Select(number => new AnswerSentence($"Ý {number}: {new string('x', 300)}.", [number]))];

    [Fact]
    public void An_answer_names_the_sources_of_what_it_shows_and_says_that_it_goes_on()
    {
        var (reply, _, shown) = AnswerReply.Of(Answer($"{Long[0].Text} [1] {Long[1].Text} [2]\n{Replies.SeeMore(10)}", Long), isPrivate: true);

        var text = PlainText.Join(reply.Lines);
        text.ShouldContain("Nguồn 2");
        text.ShouldNotContain("Nguồn 3");
        text.ShouldContain(Sentences.GoesOn(10));
        text.ShouldNotContain(Replies.SeeMore(10));
        shown.Rest.ShouldBe(Long.Skip(2));
        reply.Choices.Select(choice => choice.Title).ShouldBe([Sentences.SourcesTitle, Sentences.MoreTitle, Sentences.EffectTitle, Sentences.UsefulTitle, Sentences.UselessTitle, Sentences.OfficerTitle]);
    }

    [Fact]
    public void A_sentence_that_was_cut_comes_again_whole()
    {
        var cut = $"{Long[0].Text} [1] {Long[1].Text[..200]} […] [2]\n{Replies.SeeMore(1)}";

        FurtherPages.RestOf(Answer(cut, [.. Long.Take(3)])).ShouldBe(Long.Skip(1).Take(2));
    }

    [Fact]
    public void An_answer_that_was_shown_whole_has_no_further_pages()
    {
        var (reply, _, shown) = AnswerReply.Of(Answer($"{Long[0].Text} [1]", [Long[0]]), isPrivate: true);

        shown.Rest.ShouldBeEmpty();
        reply.Choices.ShouldNotContain(choice => choice.Title == Sentences.MoreTitle);
    }

    [Fact]
    public void Pages_follow_each_other_without_a_gap_and_none_is_empty()
    {
        var (rest, seen) = (Long, new List<AnswerSentence>());
        while (rest.Count > 0)
        {
            var (page, left) = FurtherPages.Turn(rest);
            page.ShouldNotBeEmpty();
            seen.AddRange(page);
            rest = left;
        }
        seen.ShouldBe(Long);
        FurtherPages.Turn([new AnswerSentence(new string('x', 9_000), [])]).Page.Count.ShouldBe(1);
    }

    [Fact]
    public async Task In_a_chat_the_rest_the_further_sources_and_the_next_questions_are_a_button_away()
    {
        await using var bot = await TelegramBot.StartAsync();
        var answer = Answer($"{Long[0].Text} [1]\n{Replies.SeeMore(11)}", Long) with { Suggestions = ["giá giữ xe máy ban ngày"] };
        var (reply, key, shown) = AnswerReply.Of(answer, isPrivate: true);
        await bot.Get<ShownAnswers>().KeepAsync(new("telegram", "7"), key, shown.ToJson());

        var heard = "";
        var payload = reply.Choices.Single(choice => choice.Title == Sentences.MoreTitle).Payload;
        while (true)
        {
            var page = await bot.PressAsync(7, payload);
            heard += page.Plain;
            if (page.Button(Sentences.MoreTitle) is not { } next)
            {
                // What could be asked next stands behind the last page.
                (await bot.PressAsync(7, page.Button("giá giữ xe máy")!)).Plain.ShouldContain("3.000 đồng");
                break;
            }
            payload = next;
        }
        foreach (var number in Enumerable.Range(2, 11))
        {
            heard.ShouldContain($"Ý {number}: ");
            heard.ShouldContain($"Nguồn {number}");
        }

        var sources = await bot.PressAsync(7, reply.Choices[0].Payload);
        sources.Plain.ShouldContain("Nguồn 5");
        sources.Plain.ShouldNotContain("Nguồn 6");
        sources = await bot.PressAsync(7, sources.Button(Sentences.MoreTitle)!);
        sources.Plain.ShouldContain("Nguồn 10");
        sources = await bot.PressAsync(7, sources.Button(Sentences.MoreTitle)!);
        sources.Plain.ShouldContain("Nguồn 12");
        sources.Button(Sentences.MoreTitle).ShouldBeNull();
    }

    private static CitedAnswer Answer(string text, IReadOnlyList<AnswerSentence> sentences) => new(AnswerKind.Answer, text)
    {
        Sentences = sentences,
        Citations = [.. sentences.Select(sentence => Cited(sentence.Citations[0]))],
        Understood = new("câu hỏi"),
        AsOf = new(2026, 11, 25),
    };

    private static AnswerCitation Cited(int mark) => new()
    {
        Mark = mark,
        Kind = "Quyết định",
        Number = $"{mark.ToString(CultureInfo.InvariantCulture)}/2025/QĐ-UBND",
        Title = $"Nguồn {mark}",
        Quote = "lời văn",
        Url = $"/v/{mark}",
        Receipt = "K7F3-9QX2",
    };
}
