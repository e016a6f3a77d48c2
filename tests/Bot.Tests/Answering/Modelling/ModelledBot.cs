using Bot.Answering;
using Bot.Tests.Fixtures;
using Fakes.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Answering.Modelling;

/// <summary>The answering rooms over an index with a scripted model behind the real client.</summary>
internal sealed class ModelledBot : IAsyncDisposable
{
    private readonly IHost host;

    private ModelledBot(FakeModel model, IHost host)
    {
        Model = model;
        this.host = host;
    }

    public FakeModel Model { get; }

    public IServiceProvider Services => host.Services;

    public static async Task<ModelledBot> StartAsync(string index, params (string Key, string Value)[] settings)
    {
        var model = new FakeModel();
        await model.StartAsync();
        return new(model, AnsweringHost.Start(index, services: null, [("Model:Endpoint", model.Endpoint), .. settings]));
    }

    public Task<CitedAnswer> AskAsync(string text, CancellationToken cancellationToken) =>
        host.Services.GetRequiredService<Answerer>().AnswerAsync(new Question(text, null, CorpusBot.Today), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await Model.DisposeAsync();
    }
}
