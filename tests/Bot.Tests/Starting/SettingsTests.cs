using Bot.Starting;

namespace Bot.Tests.Starting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("--Web:QuestionsPerMinute=30", null)] // any setting
    [InlineData("--environment=Development", null)] // the host's own
    [InlineData("--Web=", null)] // head of a section, as test hosts pass it
    [InlineData("--indx=x", "--indx=x")] // misspelt
    [InlineData("index", "index")]
    [InlineData("--Web:Name", "--Web:Name")] // no value
    public void Only_settings_may_follow_on_the_command_line(string argument, string? unknown) =>
        Settings.FirstUnknown([argument]).ShouldBe(unknown);
}
