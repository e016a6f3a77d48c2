using Bot.Conversations;
using Bot.Conversations.Commands;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

public sealed class CommandListTests
{
    [Fact]
    public async Task Help_and_README_name_every_command()
    {
        await using var server = BotServer.WithSamples();
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), Patience.Token);

        foreach (var command in server.Services.GetRequiredService<CommandList>().All)
        {
            if (command.Name != "start") Sentences.Help.ShouldContain($"/{command.Name}");
            readme.ShouldContain($"| `/{command.Name}");
        }
        foreach (var command in server.Services.GetRequiredService<Bot.Admin.Administration>().Commands) readme.ShouldContain($"| `/{command.Name}");
    }

    [Theory]
    [InlineData("/hoi học phí", "hoi", "học phí")]
    [InlineData("/hoi@some_bot học phí", "hoi", "học phí")]
    [InlineData("/HOI\nhọc phí", "hoi", "học phí")]
    [InlineData("/", "", "")]
    [InlineData("/trogiup", "trogiup", "")]
    public void A_command_is_read(string text, string name, string argument) => CommandList.Read(text).ShouldBe((name, argument));
}
