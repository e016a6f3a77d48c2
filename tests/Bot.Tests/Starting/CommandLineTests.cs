using System.Diagnostics;
using System.Text.Json;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Starting;

/// <summary>The program as scripts start it: what is on stdout and the exit code are a contract.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Ask_prints_one_JSON_object_and_nothing_else()
    {
        using var archive = SampleArchive.Build();

        var (exitCode, output, _) = await RunAsync("ask", "giá giữ xe máy", "--json", "--index", archive.Folder, "--as-of", "2025-05-01");

        exitCode.ShouldBe(0);
        using var answer = JsonDocument.Parse(output);
        answer.RootElement.GetProperty("asOf").GetString().ShouldBe("2025-05-01");
    }

    [Fact]
    public async Task Ask_ends_well_also_when_nothing_is_found()
    {
        using var archive = SampleArchive.Build();

        var (exitCode, output, _) = await RunAsync("ask", "zzz qqq", "--index", archive.Folder);

        exitCode.ShouldBe(0);
        output.Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Without_archive_and_corpus_it_says_what_to_do()
    {
        var empty = Directory.CreateTempSubdirectory("no-corpus-");
        try
        {
            var (exitCode, output, error) = await RunAsync(
                ["ask", "a", "--index", Path.Combine(empty.FullName, "index")], ("FirstBuild__Corpus", "no-such-folder-anywhere"));

            exitCode.ShouldBe(1);
            output.ShouldBeEmpty();
            error.ShouldContain("lập kho");
            error.ShouldContain("--index");
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_first_question_builds_the_archive_from_the_corpus()
    {
        var home = Directory.CreateTempSubdirectory("first-build-");
        try
        {
            var corpus = home.CreateSubdirectory("corpus").FullName;
            await File.WriteAllTextAsync(Path.Combine(corpus, "tin.txt"),
                "Tin mẫu về giá giữ xe\n\nGiá giữ xe máy ban ngày là 3.000 đồng một lượt.", TestContext.Current.CancellationToken);

            var (exitCode, output, error) = await RunAsync(
                ["ask", "giá giữ xe máy", "--json", "--index", Path.Combine(home.FullName, "index")], ("FirstBuild__Corpus", corpus));

            exitCode.ShouldBe(0, error);
            error.ShouldContain("Đang lập từ");
            using var answer = JsonDocument.Parse(output);
            answer.RootElement.GetProperty("generation").GetInt32().ShouldBe(1);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_misspelt_argument_is_refused()
    {
        var (exitCode, _, error) = await RunAsync("--indx=x");

        exitCode.ShouldBe(1);
        error.ShouldContain("--indx=x");
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start_and_is_named()
    {
        var (exitCode, _, error) = await RunAsync(["--urls", "http://127.0.0.1:0"], ("Web__QuestionsPerMinute", "0"));

        exitCode.ShouldBe(1);
        error.ShouldContain("QuestionsPerMinute");
        error.ShouldContain("docs/settings.md");
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Bot.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
