using System.ComponentModel.DataAnnotations;
using Embedding;

namespace Bot.Answering.Modelling;

/// <summary>Settings "Embedding": a model that turns questions into vectors. Without an address there is none, and words alone are searched.</summary>
internal sealed class EmbeddingOptions
{
    /// <summary>Address of an OpenAI-compatible endpoint up to the version: http://127.0.0.1:11434/v1.</summary>
    [Url]
    public string? Endpoint { get; set; }

    /// <summary>The same model as the indexer's: vectors of two do not compare.</summary>
    public string Name { get; set; } = EmbeddingModel.DefaultName;

    /// <summary>Only from the environment: Embedding__ApiKey. Never written to a log.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long a question waits for its vector; then it is searched by words alone.</summary>
    [Range(0.05, 60)]
    public double TimeoutSeconds { get; set; } = 1.5;

    /// <summary>How long an endpoint that failed is left alone, so that questions do not wait for it one after the other.</summary>
    [Range(0, 3600)]
    public double PauseSeconds { get; set; } = 30;

    /// <summary>Share of meaning in the ranking, beside words.</summary>
    [Range(0, 1)]
    public double Weight { get; set; } = 0.3;
}
