using System.CommandLine;
using Embedding;

namespace Indexer.Commands;

internal static class EmbedCommand
{
    public static Command Create()
    {
        var index = IndexOption.Create();
        var command = new Command("embed", Messages.Embed) { index };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(async () =>
        {
            if (EmbeddingModel.FromEnvironment() is not { } model)
            {
                Console.Error.WriteLine(Messages.NoEmbedding);
                return ExitCode.Nothing;
            }
            using var generator = new OpenAiEmbeddings(OpenAiEmbeddings.CreateClient(), model);
            var vectors = new Vectorising(parsed.GetRequiredValue(index), generator, model.Name);
            try
            {
                await vectors.RunAsync(cancellationToken);
            }
            // What was kept so far stays; the next run goes on from there.
            catch (Exception e) when (e is HttpRequestException or InvalidDataException or TimeoutException)
            {
                Console.Error.WriteLine(Messages.NotEmbedded(vectors.Made, e.Message));
                return vectors.Made > 0 ? ExitCode.SomeSkipped : ExitCode.Nothing;
            }
            Console.WriteLine(Messages.Embedded(vectors.Made, model.Name));
            return ExitCode.Done;
        }));
        return command;
    }
}
