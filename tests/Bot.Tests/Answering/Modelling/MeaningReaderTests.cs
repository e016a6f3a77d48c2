using Archive.Index;
using Archive.Search;
using Bot.Answering;
using Bot.Answering.Modelling;
using Bot.Tests.Fixtures;
using Fakes.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Answering.Modelling;

public sealed class MeaningReaderTests : IAsyncLifetime
{
    private const string Name = "thu";
    private const string Question = "gửi phương tiện hết bao nhiêu?";

    private readonly FakeEmbeddings model = new();
    private readonly MovableClock clock = new();
    private readonly SampleArchive archive = SampleArchive.Build();

    public async ValueTask InitializeAsync() => await model.StartAsync();

    public async ValueTask DisposeAsync()
    {
        archive.Dispose();
        await model.DisposeAsync();
    }

    [Fact]
    public async Task A_question_gets_a_vector_where_the_archive_keeps_those_of_the_same_model()
    {
        Vectorise(Name, model.Dimension);

        var meaning = await ReadAsync();

        meaning.ShouldNotBeNull().Vector.ToArray().ShouldBe(model.VectorOf(Question), 1e-5);
        model.LastAuthorization.ShouldBe("Bearer bi-mat");
    }

    [Fact]
    public async Task An_archive_without_vectors_costs_no_call()
    {
        (await ReadAsync()).ShouldBeNull();

        model.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task Vectors_of_another_model_or_length_are_not_compared()
    {
        Vectorise("khac", model.Dimension);
        (await ReadAsync()).ShouldBeNull();
        model.Calls.ShouldBe(0);

        Vectorise(Name, 8);
        (await ReadAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_broken_endpoint_is_left_alone_for_a_while_and_tried_again()
    {
        Vectorise(Name, model.Dimension);
        using var host = Start();
        model.Instead = new FakeReply.Status(500);
        (await ReadAsync(host)).ShouldBeNull();
        model.Instead = null;

        (await ReadAsync(host)).ShouldBeNull();
        model.Calls.ShouldBe(1);
        clock.Move(TimeSpan.FromSeconds(31));
        (await ReadAsync(host)).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_endpoint_that_hangs_delays_a_question_by_its_limit_only()
    {
        Vectorise(Name, model.Dimension);
        using var host = Start(("Embedding:TimeoutSeconds", "0.2"));
        model.Instead = new FakeReply.Hang();

        (await ReadAsync(host)).ShouldBeNull();
        var answer = await host.Services.GetRequiredService<Answerer>().AnswerAsync(new Question("giá giữ xe máy ban ngày", null, new DateOnly(2026, 1, 1)), TestContext.Current.CancellationToken);

        answer.Text.ShouldContain("3.000 đồng");
        model.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_passage_of_other_words_is_found_through_the_whole_bot()
    {
        model.Alike["phương"] = "giữ";
        model.Alike["tiện"] = "xe";
        model.Alike["gửi"] = "giá";
        Vectorise(Name, model.Dimension);
        using var host = Start(("Embedding:Weight", "1"));
        var meaning = (await ReadAsync(host)).ShouldNotBeNull();
        using var snapshot = host.Services.GetRequiredService<ArchiveReader>().Snapshot();

        var found = host.Services.GetRequiredService<PassageSearcher>().Find(snapshot, PassageQuery.Read(Question, new(2026, 1, 1)) with { Meaning = meaning }, DocumentFilter.All, 1);

        found.Kept[0].Passage.Text.ShouldContain("giữ xe");
    }

    private IHost Start(params (string Key, string Value)[] settings) => AnsweringHost.Start(
        archive.Folder,
        services => services.AddSingleton<TimeProvider>(clock),
        [("Embedding:Endpoint", model.Endpoint), ("Embedding:Name", Name), ("Embedding:ApiKey", "bi-mat"), .. settings]);

    private async Task<Meaning?> ReadAsync()
    {
        using var host = Start();
        return await ReadAsync(host);
    }

    private static async Task<Meaning?> ReadAsync(IHost host)
    {
        using var snapshot = host.Services.GetRequiredService<ArchiveReader>().Snapshot();
        return await host.Services.GetRequiredService<MeaningReader>().OfAsync(Question, snapshot, TestContext.Current.CancellationToken);
    }

    private void Vectorise(string name, int length)
    {
        model.Dimension = length;
        using var reader = new ArchiveReader(archive.Folder);
        using var snapshot = reader.Snapshot();
        using var writer = new Generations(archive.Folder).OpenLive();
        writer.PutVectors(snapshot, name, [.. snapshot.WithoutVector(name, 100).Select(passage => (passage.Passage, (ReadOnlyMemory<float>)model.VectorOf(passage.Text)))]).ShouldBeTrue();
        writer.Commit();
        model.Dimension = 64;
    }
}
