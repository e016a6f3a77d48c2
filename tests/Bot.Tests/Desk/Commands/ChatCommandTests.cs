using Bot.Conversations.Chats;
using Bot.Conversations.Commands;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Desk.Commands;

public sealed class ChatCommandTests : IAsyncLifetime
{
    private readonly BotServer server = BotServer.WithSamples();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task An_article_sent_behind_the_command_is_checked_however_long()
    {
        var article = "/kiemtra " + new string('x', 1500) + " Theo Quyết định số 12/2025/QĐ-UBND ngày 19/3/2025, “Giá giữ xe máy ban ngày là 5.000 đồng một lượt”.";

        var said = await SayAsync(article);

        said.ShouldContain("Đã xét 1 số hiệu, 1 trích dẫn: 2 chỗ cần xem lại.");
        said.ShouldContain("Bài ghi ngày 19/03/2025; trong kho là 18/03/2025.");
        said.ShouldContain("[-3] [+5]");
    }

    [Fact]
    public async Task A_number_behind_the_command_is_asked_for_its_effect()
    {
        (await SayAsync("/kiemtra 12/2025/QĐ-UBND")).ShouldContain("12/2025/QĐ-UBND");
        (await SayAsync("/kiemtra")).ShouldContain("Xin gõ số hiệu sau lệnh");
    }

    [Fact]
    public async Task Watching_is_asked_for_listed_and_given_up_in_a_chat()
    {
        (await SayAsync("/theodoi")).ShouldContain("Bạn chưa theo dõi gì.");
        (await SayAsync("/theodoi báo tôi khi có văn bản sửa đổi 12/2023/QĐ-UBND")).ShouldContain("Đã theo dõi, số 1: là văn bản; sửa đổi số 12/2023/QĐ-UBND. Tôi sẽ báo ngay khi có.");
        (await SayAsync("/theodoi")).ShouldContain("1. là văn bản; sửa đổi số 12/2023/QĐ-UBND, ngay khi có");
        (await SayAsync("/theodoi tạm dừng 1")).ShouldContain("Đã tạm dừng theo dõi 1.");
        (await SayAsync("/theodoi")).ShouldContain("(đang tạm dừng)");
        (await SayAsync("/theodoi bỏ 1")).ShouldBe("Đã bỏ theo dõi 1.");
        (await SayAsync("/theodoi bỏ 1")).ShouldContain("Bạn không có theo dõi số 1.");
        (await SayAsync("/theodoi ngày:2023-13")).ShouldContain("Vị trí 6");
    }

    [Fact]
    public async Task What_is_kept_about_a_chat_goes_with_its_alerts()
    {
        await SayAsync("/theodoi giữ xe");
        await SayAsync("/xoa");

        (await SayAsync("/theodoi")).ShouldContain("Bạn chưa theo dõi gì.");
    }

    [Fact]
    public void Each_command_is_there_once()
    {
        var names = server.Services.GetRequiredService<CommandList>().All.Select(command => command.Name).ToList();

        names.ShouldBeUnique();
        names.ShouldContain("theodoi");
    }

    private async Task<string> SayAsync(string text)
    {
        var update = new ChatUpdate("test", Guid.NewGuid().ToString(), "1", "2", text);
        var replies = await server.Services.GetRequiredService<Chat>().AnswerAsync(update, TestContext.Current.CancellationToken);
        return string.Join('\n', replies.SelectMany(reply => reply.Lines).Select(line => string.Concat(line.Runs.Select(run => run.Text))));
    }
}
