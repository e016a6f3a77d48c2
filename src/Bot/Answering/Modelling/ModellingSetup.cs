using Embedding;
using Microsoft.Extensions.AI;

namespace Bot.Answering.Modelling;

internal static class ModellingSetup
{
    private const string Client = "model";

    /// <summary>Without Model:Endpoint no model is asked, unless the host registers an <see cref="IChatClient"/> of its own.</summary>
    public static IServiceCollection AddModelling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ModelOptions>().BindConfiguration("Model").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ModelBudget>();
        services.AddSingleton<AnswerWriter>();
        services.AddOptions<EmbeddingOptions>().BindConfiguration("Embedding").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MeaningReader>();
        if (configuration["Embedding:Endpoint"] is { Length: > 0 } endpoint)
        {
            services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider =>
                new OpenAiEmbeddings(OpenAiEmbeddings.CreateClient(), new(endpoint, configuration["Embedding:Name"] ?? EmbeddingModel.DefaultName, configuration["Embedding:ApiKey"])));
        }
        if (configuration["Model:Endpoint"] is not { Length: > 0 }) return services;
        // The time limit is the writer's; no redirects, so that passages go to the address that was set and nowhere else.
        services.AddHttpClient(Client, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        services.AddSingleton<IChatClient>(provider => ActivatorUtilities.CreateInstance<OpenAiChatClient>(provider, provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client)));
        return services;
    }
}
