using System.Text.Json;
using Archive.Index;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Commands;

/// <summary>What programs read of a run: the contract with the bot's admin pages.</summary>
[Collection(nameof(CommandTests))]
public sealed class JsonLinesTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Corpus => folder.Of("corpus");

    private string Index => folder.Of("index");

    [Fact]
    public async Task A_run_tells_what_needs_a_look_and_its_figures_line_by_line()
    {
        folder.Write("corpus/a.txt", "Thư viện xã mở cửa năm buổi mỗi tuần.");
        folder.Write("corpus/rong.txt", "");

        var (exitCode, output) = await Cli.RunAsync("build", Corpus, "--index", Index, "--json");
        var failed = await Cli.RunAsync("stats", "--failed", "--json", "--index", Index);

        exitCode.ShouldBe(2, output);
        var lines = Lines(output);
        var file = lines.Single(line => Text(line, "event") == "file");
        (Text(file, "path"), Text(file, "verdict"), Text(file, "code")).ShouldBe(("rong.txt", "SKIP", "EMPTY"));
        lines[^1].GetProperty("event").GetString().ShouldBe("end");
        (lines[^1].GetProperty("documents").GetInt32(), lines[^1].GetProperty("skipped").GetInt32()).ShouldBe((1, 1));
        Text(Lines(failed.Output).ShouldHaveSingleItem(), "path").ShouldBe("rong.txt");
        failed.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_null_in_a_sidecar_takes_back_what_was_read()
    {
        folder.Write("corpus/tin.txt", "Thư viện xã\n\nThư viện xã mở cửa năm buổi mỗi tuần.");
        folder.Write("corpus/tin.txt.meta.json", """{"title":"Giờ mở cửa","number":"15/2025/QĐ-UBND","published":"2025-03-01"}""");
        await Cli.RunAsync("build", Corpus, "--index", Index);
        Facts().Number!.ToString().ShouldBe("15/2025/QĐ-UBND");

        folder.Write("corpus/tin.txt.meta.json", """{"title":null,"number":null,"published":null}""");
        await Cli.RunAsync("build", Corpus, "--index", Index);

        Facts().Number.ShouldBeNull();
        Facts().Published.ShouldBeNull();
        Facts().Title.ShouldNotBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private Archive.Documents.DocumentFacts Facts()
    {
        using var reader = new ArchiveReader(Index);
        using var snapshot = reader.Snapshot();
        return snapshot.ListAll().ShouldHaveSingleItem().Facts;
    }

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
