using Archive.Index;
using Embedding;
using Fakes.Model;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Commands;

[Collection(nameof(CommandTests))]
public sealed class EmbedCommandTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly FakeEmbeddings model = new();

    private string Index => folder.Of("index");

    public async ValueTask InitializeAsync()
    {
        await model.StartAsync();
        for (var i = 0; i < 3; i++) folder.Write($"corpus/van-ban-{i}.txt", $"Lịch tiếp công dân kỳ {i}\n\nSáng {i + 1}/6/2025, xã Nà Tăm tiếp công dân tại trụ sở. Ai có việc thì đến từ 7 giờ 30.\nLịch do văn phòng xã gửi.\n");
        (await Cli.RunAsync("build", folder.Of("corpus"), "--index", Index)).ExitCode.ShouldBe(0);
        Environment.SetEnvironmentVariable("Embedding__Endpoint", model.Endpoint);
        Environment.SetEnvironmentVariable("Embedding__Name", "thu");
        Environment.SetEnvironmentVariable("Embedding__ApiKey", "bi-mat");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in (string[])["Endpoint", "Name", "ApiKey"]) Environment.SetEnvironmentVariable($"Embedding__{name}", null);
        await model.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_passage_gets_a_vector_once()
    {
        var (exitCode, output) = await Cli.RunAsync("embed", "--index", Index);

        exitCode.ShouldBe(0, output);
        output.ShouldContain("thu");
        output.ShouldNotContain("bi-mat");
        model.LastAuthorization.ShouldBe("Bearer bi-mat");
        model.LastModel.ShouldBe("thu");
        Kept().ShouldBe((("thu", model.Dimension), 0));

        var calls = model.Calls;
        (await Cli.RunAsync("embed", "--index", Index)).ExitCode.ShouldBe(0);
        model.Calls.ShouldBe(calls);
        (await Cli.RunAsync("check", "--index", Index)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Without_an_address_the_sentence_names_the_variable()
    {
        Environment.SetEnvironmentVariable("Embedding__Endpoint", null);

        var (exitCode, output) = await Cli.RunAsync("embed", "--index", Index);

        exitCode.ShouldBe(1);
        output.ShouldContain("Embedding__Endpoint");
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    public async Task An_endpoint_that_says_no_leaves_the_archive_as_it_was(int status)
    {
        model.Instead = new FakeReply.Status(status);

        var (exitCode, output) = await Cli.RunAsync("embed", "--index", Index);

        exitCode.ShouldBe(1);
        output.ShouldNotContain("bi-mat");
        Kept().Model.ShouldBeNull();
    }

    [Theory]
    [InlineData("{}")]                                                                           // no vectors
    [InlineData("not json")]
    [InlineData("""{"data":[{"index":0,"embedding":[]}]}""")]                                    // an empty one
    [InlineData("""{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1]}]}""")]     // of two lengths
    public async Task A_reply_that_is_no_vector_a_text_is_not_kept(string reply)
    {
        model.Instead = new FakeReply.Raw(System.Text.Encoding.UTF8.GetBytes(reply));

        (await Cli.RunAsync("embed", "--index", Index)).ExitCode.ShouldBe(1);

        Kept().Model.ShouldBeNull();
    }

    [Fact]
    public async Task Another_model_begins_anew()
    {
        await Cli.RunAsync("embed", "--index", Index);
        Environment.SetEnvironmentVariable("Embedding__Name", "khac");
        model.Dimension = 48;

        (await Cli.RunAsync("embed", "--index", Index)).ExitCode.ShouldBe(0);

        Kept().Model.ShouldBe(("khac", 48));
    }

    [Fact]
    public void An_address_that_is_none_is_named()
    {
        Environment.SetEnvironmentVariable("Embedding__Endpoint", "cổng 80");

        Should.Throw<InvalidDataException>(EmbeddingModel.FromEnvironment).Message.ShouldContain("Embedding__Endpoint");
    }

    private ((string, int)? Model, int Pending) Kept()
    {
        using var reader = new ArchiveReader(Index);
        using var snapshot = reader.Snapshot();
        return (snapshot.VectorModel, snapshot.WithoutVector("thu", 100).Count);
    }
}
