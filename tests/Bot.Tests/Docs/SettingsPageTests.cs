using System.Text.RegularExpressions;
using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Docs;

public sealed class SettingsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "settings.md"));

    [Fact]
    public void Every_setting_is_on_the_page_of_settings()
    {
        foreach (var options in typeof(Answerer).Assembly.GetTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.Namespace!.StartsWith("Bot.", StringComparison.Ordinal)))
        {
            var section = options.Name[..^"Options".Length];
            foreach (var setting in options.GetProperties()) Page.ShouldContain($"`{section}:{setting.Name}`");
        }
    }

    [Fact]
    public void Every_setting_on_the_page_is_one()
    {
        var known = typeof(Answerer).Assembly.GetTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(options => options.GetProperties().Select(setting => $"{options.Name[..^"Options".Length]}:{setting.Name}"))
            .ToList();

        var named = Regex.Matches(Page, @"^\| `(?<name>[A-Za-z]+:[A-Za-z]+)` \|", RegexOptions.Multiline | RegexOptions.NonBacktracking);

        named.Count.ShouldBeGreaterThan(0);
        named.Select(match => match.Groups["name"].Value).ShouldBeSubsetOf(known);
    }
}
