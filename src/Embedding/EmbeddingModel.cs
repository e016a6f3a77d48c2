namespace Embedding;

/// <summary>A model that turns texts into vectors, behind an OpenAI-compatible endpoint.</summary>
/// <param name="Endpoint">The address up to the version: http://127.0.0.1:11434/v1.</param>
/// <param name="ApiKey">From the environment only; never written to a log.</param>
public sealed record EmbeddingModel(string Endpoint, string Name, string? ApiKey)
{
    public const string DefaultName = "default";

    /// <summary>As the bot's settings "Embedding" are written in the environment; null where no address is set.</summary>
    /// <exception cref="InvalidDataException">The address is none.</exception>
    public static EmbeddingModel? FromEnvironment()
    {
        if (Of("Endpoint") is not { } endpoint) return null;
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(endpoint, Of("Name") ?? DefaultName, Of("ApiKey"))
            : throw new InvalidDataException($"Embedding__Endpoint is '{endpoint}', no address such as http://127.0.0.1:11434/v1.");

        static string? Of(string name) => Environment.GetEnvironmentVariable($"Embedding__{name}") is { Length: > 0 } value ? value : null;
    }

    // A record would print the key.
    public override string ToString() => $"{Name} at {Endpoint}";
}
