using Bot.Answering;
using Bot.Channels.Console;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Console;

public sealed class ConsoleChannelTests
{
    [Fact]
    public async Task A_question_is_answered_and_its_source_can_be_seen()
    {
        var talk = await TalkAsync("giá giữ xe máy ban ngày là bao nhiêu?", "/nguon 1", "/thoat", "không hỏi nữa");

        talk.ShouldContain("Trợ lý tự động");
        talk.ShouldContain("3.000 đồng");
        talk.ShouldContain("Nguồn:");
        talk.ShouldContain("[1]");
        talk.ShouldContain("Mã trích dẫn:");
        talk.ShouldNotContain("không hỏi nữa");
    }

    [Theory]
    [InlineData("/nguon", "Chưa có nguồn nào")] // nothing asked yet
    [InlineData("/nguon 7", "Chưa có nguồn nào")]
    [InlineData("/trogiup", "/thoat")]
    [InlineData("/gi-do", "/thoat")] // an unknown command gets the help
    public async Task Commands_before_any_question_say_what_they_can(string command, string words) =>
        (await TalkAsync(command)).ShouldContain(words);

    [Fact]
    public async Task A_source_that_is_not_there_is_told()
    {
        var talk = await TalkAsync("giá giữ xe máy ban ngày là bao nhiêu?", "/nguon 99");

        talk.ShouldContain("Không có nguồn 99");
    }

    [Fact]
    public async Task The_end_of_input_ends_the_talk() => (await TalkAsync()).ShouldContain("Trợ lý tự động");

    private static async Task<string> TalkAsync(params string[] lines)
    {
        await using var bot = BotServer.WithSamples();
        using var input = new StringReader(string.Join('\n', lines));
        await using var output = new StringWriter();
        await new ConsoleChannel(input, output).TalkAsync(bot.Services.GetRequiredService<Answerer>(), TestContext.Current.CancellationToken);
        return output.ToString();
    }
}
