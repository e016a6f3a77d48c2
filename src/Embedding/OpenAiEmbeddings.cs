using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Embedding;

/// <summary>An OpenAI-compatible endpoint as <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/>: one call for all texts, no retries.</summary>
public sealed class OpenAiEmbeddings(HttpClient http, EmbeddingModel model) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>A client that follows no redirects, so that texts go to the address that was set and nowhere else.</summary>
    public static HttpClient CreateClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <returns>A vector a text, in their order, all of one length.</returns>
    /// <exception cref="HttpRequestException">The endpoint is not there or says no.</exception>
    /// <exception cref="InvalidDataException">The reply holds other vectors than were asked for.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{model.Endpoint.TrimEnd('/')}/embeddings")
        {
            Content = JsonContent.Create(new EmbeddingRequest(model.Name, texts), EmbeddingJson.Default.EmbeddingRequest),
        };
        if (model.ApiKey is { Length: > 0 } key) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return Checked(await ReadAsync(response, cancellationToken), texts.Count);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => http.Dispose();

    private static async Task<EmbeddingReply?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(EmbeddingJson.Default.EmbeddingReply, cancellationToken);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The reply of the embedding model is no JSON.", e);
        }
    }

    private static GeneratedEmbeddings<Embedding<float>> Checked(EmbeddingReply? reply, int count)
    {
        var vectors = reply?.Data?.OrderBy(item => item.Index).ToList();
        if (vectors is null || vectors.Count != count || vectors.Exists(item => item.Embedding is not { Length: > 0 } vector || vector.Length != vectors[0].Embedding!.Length || !vector.All(float.IsFinite)))
            throw new InvalidDataException("The reply of the embedding model does not hold one vector a text.");
        return [.. vectors.Select(item => new Embedding<float>(item.Embedding))];
    }
}
